//! Training and answering for `language`.

mod answer;
mod calibrate;
mod data;
mod fit;
mod noise;
mod random;
mod time;
mod train;

pub(crate) use answer::answer;
pub(crate) use calibrate::calibrate;
pub(crate) use time::time;
pub(crate) use train::train;
