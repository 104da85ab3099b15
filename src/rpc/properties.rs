//! What must hold for any bytes that arrive as a request; shared by tests and fuzz targets.

use prost::Message as _;

use super::{Limits, analyze, wire};
use crate::error::RequestError;
use crate::pipeline::Models;
use crate::text::Interrupt;

/// Reads `bytes` as an `AnalyzeRequest` and answers it; says what is wrong with the outcome, if
/// anything is. A mistake of the caller's is none of ours.
///
/// # Errors
///
/// A request that fails by our fault, or an answer that does not survive the wire.
pub fn check_request(models: &Models, bytes: &[u8]) -> Result<(), String> {
    let Ok(request) = wire::AnalyzeRequest::decode(bytes) else { return Ok(()) };
    match analyze(models, &Limits::default(), request, &Interrupt::never()) {
        Ok(answer) => {
            let sent = answer.encode_to_vec();
            let received = wire::AnalyzeResponse::decode(sent.as_slice());
            let received =
                received.map_err(|error| format!("the answer cannot be read: {error}"))?;
            // Compared as bytes: a number that is not one would not equal itself.
            if received.encode_to_vec() == sent {
                Ok(())
            } else {
                Err("the answer changed on its way".to_owned())
            }
        }
        Err(
            RequestError::Invalid(_) | RequestError::Unreadable(_) | RequestError::Unsupported(_),
        ) => Ok(()),
        Err(error) => Err(format!("refused by our own fault: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_requests_are_the_callers_mistake() {
        let models = Models::embedded().unwrap();
        let request = wire::AnalyzeRequest {
            document: Some(wire::Document {
                text: "Dr. Li met Ana in Rome on 3 May. “Good,” she said.".to_owned(),
                ..Default::default()
            }),
            targets: vec![wire::Span { start: 4, end: 6 }],
            ..Default::default()
        };
        let bytes = request.encode_to_vec();
        check_request(&models, &bytes).unwrap();
        // Every byte changed in two ways, and every prefix.
        for at in 0..bytes.len() {
            check_request(&models, &bytes[..at]).unwrap();
            for flip in [0x01, 0x80] {
                let mut damaged = bytes.clone();
                damaged[at] ^= flip;
                check_request(&models, &damaged).unwrap();
            }
        }
    }
}
