use super::{Answer, warnings};
use crate::pipeline::Analysis;
use crate::rpc::{Task, wire};
use crate::text::Interrupted;

/// The answer to `Analyze`: the parts that were asked for.
pub fn analyze(task: &Task, analysis: &Analysis<'_>) -> Result<wire::AnalyzeResponse, Interrupted> {
    let answer = Answer::new(task, analysis);
    let features = task.features;
    let mut response = wire::AnalyzeResponse {
        id: task.id.clone(),
        language: analysis.language()?.to_string(),
        language_supported: answer.language_supported()?,
        ..wire::AnalyzeResponse::default()
    };
    if features.language {
        response.detection = Some(answer.detection()?);
    }
    if features.sentences {
        response.blocks = answer.blocks()?;
        response.sentences = answer.sentences()?;
    }
    if features.entities {
        response.entities = answer.entities()?;
    }
    analysis.check()?;
    if features.tone {
        response.tone = answer.tone()?;
    }
    response.warnings = warnings(&answer.warnings()?);
    Ok(response)
}
