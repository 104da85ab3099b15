use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};

/// Pause after a failed accept, for example when the process has no file descriptors left: the
/// failure would repeat at once.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Where connections come from: a socket, or a pipe in a test.
pub trait Listener: Send {
    /// A connection.
    type Io: AsyncRead + AsyncWrite + Unpin + Send + 'static;

    /// The next connection. Failures concern one connection, or pass; they are not the caller's.
    fn accept(&mut self) -> impl Future<Output = Self::Io> + Send;

    /// Who is at the other end, where that has an address.
    fn peer(_connection: &Self::Io) -> Option<SocketAddr> {
        None
    }
}

impl Listener for TcpListener {
    type Io = TcpStream;

    async fn accept(&mut self) -> TcpStream {
        loop {
            match TcpListener::accept(self).await {
                Ok((stream, _)) => {
                    // Without it, small answers wait for the peer's delayed acknowledgement.
                    let _ = stream.set_nodelay(true);
                    return stream;
                }
                Err(error) if concerns_one_connection(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "accept failed");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }

    fn peer(connection: &TcpStream) -> Option<SocketAddr> {
        connection.peer_addr().ok()
    }
}

fn concerns_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, Interrupted, TimedOut};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionReset | BrokenPipe | Interrupted | TimedOut
    )
}
