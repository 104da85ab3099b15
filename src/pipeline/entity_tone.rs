use crate::tone::Tone;

/// The tone toward an entity, and who holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EntityTone {
    /// Index of the entity.
    pub entity: u32,
    /// The tone toward it.
    pub tone: Tone,
    /// Index of the voice that alone speaks of it; `None` when the narrator does, or several.
    pub holder: Option<u32>,
}
