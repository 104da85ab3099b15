use prost::Message as _;
use prost_types::{FileDescriptorProto, FileDescriptorSet};

/// How requests and answers flow in a method, in the words that gRPC metrics use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodKind {
    /// One request, one answer.
    Unary,
    /// One request, many answers.
    ServerStream,
    /// Many requests, one answer.
    ClientStream,
    /// Many of both.
    BidiStream,
}

impl MethodKind {
    /// The value of the label `grpc_type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unary => "unary",
            Self::ServerStream => "server_stream",
            Self::ClientStream => "client_stream",
            Self::BidiStream => "bidi_stream",
        }
    }
}

/// One method of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// Full name of the service, for example `grpc.health.v1.Health`.
    pub service: String,
    /// Name of the method, for example `Check`.
    pub name: String,
    /// How messages flow.
    pub kind: MethodKind,
}

/// The methods of every service in an encoded `FileDescriptorSet`, in file order.
///
/// Metrics are made from the descriptors, so that a new method cannot be forgotten. A set that does
/// not decode has no methods: the sets are compiled in, and the tests of this module read them.
pub fn methods_of(encoded_descriptors: &[u8]) -> Vec<Method> {
    let set = FileDescriptorSet::decode(encoded_descriptors).unwrap_or_default();
    set.file.iter().flat_map(methods_of_file).collect()
}

fn methods_of_file(file: &FileDescriptorProto) -> Vec<Method> {
    let mut methods = Vec::new();
    for service in &file.service {
        for method in &service.method {
            let kind = match (method.client_streaming(), method.server_streaming()) {
                (false, false) => MethodKind::Unary,
                (false, true) => MethodKind::ServerStream,
                (true, false) => MethodKind::ClientStream,
                (true, true) => MethodKind::BidiStream,
            };
            methods.push(Method {
                service: format!("{}.{}", file.package(), service.name()),
                name: method.name().to_owned(),
                kind,
            });
        }
    }
    methods
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn health_service_has_check_and_watch() {
        let methods = methods_of(tonic_health::pb::FILE_DESCRIPTOR_SET);
        let line: Vec<String> = methods
            .iter()
            .map(|m| format!("{}/{} {}", m.service, m.name, m.kind.as_str()))
            .collect();
        assert!(line.contains(&"grpc.health.v1.Health/Check unary".to_owned()), "{line:?}");
        assert!(line.contains(&"grpc.health.v1.Health/Watch server_stream".to_owned()), "{line:?}");
    }

    #[test]
    fn bytes_that_are_no_descriptors_have_no_methods() {
        assert!(methods_of(b"\xff\xff").is_empty());
    }
}
