use super::*;

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
}

fn file(lines: &str) -> (tempfile::NamedTempFile, KeyFile) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), lines).unwrap();
    let keys = KeyFile::open(file.path()).unwrap();
    (file, keys)
}

/// The lines that a key file with this text is refused for.
fn refused(text: &str) -> Vec<usize> {
    Keys::parse(text).unwrap_err().into_iter().map(|(line, _)| line).collect()
}

#[test]
fn lines_that_are_no_keys_are_refused_all_at_once() {
    let good = new_key("a", None).unwrap().1;
    assert_eq!(Keys::parse("\n# none\n\n").unwrap().len(), 0);
    assert_eq!(Keys::parse(&format!("{good}\n")).unwrap().len(), 1);
    assert_eq!(
        refused(&format!("x\n{good}\nname:1234\n{good}\n{good}:0\n{good}:5:6\né:{good}")),
        [1, 3, 4, 5, 6, 7]
    );
}

#[test]
fn errors_do_not_repeat_what_the_file_holds() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "pk_plain_secret_pasted_by_mistake\n").unwrap();
    let error = KeyFile::open(file.path()).unwrap_err().to_string();
    assert!(error.contains(":1: "), "{error}");
    assert!(!error.contains("pasted"), "{error}");
}

#[test]
fn a_key_is_found_under_both_headers() {
    let (secret, line) = new_key("team-a", None).unwrap();
    let (_file, keys) = file(&line);
    let now = Instant::now();
    let admitted = Ok(Admission { name: "team-a".into() });
    assert_eq!(
        keys.admit(&headers(&[("authorization", &format!("Bearer {secret}"))]), now),
        admitted
    );
    assert_eq!(
        keys.admit(&headers(&[("authorization", &format!("bearer  {secret}"))]), now),
        admitted
    );
    assert_eq!(keys.admit(&headers(&[("x-goog-api-key", &secret)]), now), admitted);
    assert_eq!(
        keys.admit(&headers(&[("authorization", &format!("Basic {secret}"))]), now),
        Err(KeyRefusal::Missing)
    );
    assert_eq!(keys.admit(&headers(&[]), now), Err(KeyRefusal::Missing));
    assert_eq!(
        keys.admit(&headers(&[("x-goog-api-key", secret.trim_start_matches("pk_"))]), now),
        Err(KeyRefusal::Unknown)
    );
    assert_eq!(
        keys.admit(&headers(&[("x-goog-api-key", &"k".repeat(600))]), now),
        Err(KeyRefusal::Unknown)
    );
    // The hash in the file is not itself a key.
    let hash = line.split(':').nth(1).unwrap();
    assert_eq!(keys.admit(&headers(&[("x-goog-api-key", hash)]), now), Err(KeyRefusal::Unknown));
}

#[test]
fn the_hash_is_that_of_sha256sum() {
    assert_eq!(
        hex(&super::hash(b"abc")),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "the published test vector"
    );
}

#[test]
fn a_quota_refills_evenly() {
    let (secret, line) = new_key("a", Some(60)).unwrap();
    let (_file, keys) = file(&line);
    let headers = headers(&[("x-goog-api-key", &secret)]);
    let start = Instant::now();
    let allowed = (0..100).filter(|_| keys.admit(&headers, start).is_ok()).count();
    assert_eq!(allowed, 60);
    let Err(KeyRefusal::Quota { name, per_minute, retry_after }) = keys.admit(&headers, start)
    else {
        panic!("let in");
    };
    assert_eq!((&*name, per_minute, retry_after), ("a", 60, Duration::from_secs(1)));
    let later = start + Duration::from_millis(2500);
    assert_eq!((0..10).filter(|_| keys.admit(&headers, later).is_ok()).count(), 2);
}

#[test]
fn a_reload_takes_new_keys_and_keeps_quotas_and_the_old_file_when_broken() {
    let (secret, line) = new_key("a", Some(1)).unwrap();
    let (other, other_line) = new_key("b", None).unwrap();
    let (handle, keys) = file(&line);
    let now = Instant::now();
    let (mine, theirs) =
        (headers(&[("x-goog-api-key", &secret)]), headers(&[("x-goog-api-key", &other)]));
    assert!(keys.admit(&mine, now).is_ok());
    assert_eq!(keys.admit(&theirs, now), Err(KeyRefusal::Unknown));

    std::fs::write(handle.path(), format!("{line}\n{other_line}\n")).unwrap();
    assert!(keys.reload().unwrap());
    assert!(!keys.reload().unwrap(), "nothing changed");
    assert!(keys.admit(&theirs, now).is_ok());
    assert!(
        matches!(keys.admit(&mine, now), Err(KeyRefusal::Quota { .. })),
        "the minute's call is used up"
    );

    std::fs::write(handle.path(), "rubbish").unwrap();
    assert!(keys.reload().is_err());
    assert!(keys.admit(&theirs, now).is_ok(), "the last good keys stay");
}
