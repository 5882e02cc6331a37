namespace Auth101.Runtime.Tests.Passwords;

/// <summary>Stored text that must not be computed.</summary>
internal static class HostileHashes
{
    private const string Salt = "MDEyMzQ1Njc4OWFiY2RlZg";
    private const string Tag = "QfkxvhERZc2hMiIBVgTiaVNSRCw53nlvBGiqHkVVbCw";
    private const string Bcrypt = "abcdefghijklmnopqrstuuESmz2KlYgnhSMqAh8U2JHaWhc4kF.6a";

    public static TheoryData<string> Argon2 { get; } =
    [
        "",
        "$",
        "$$$$$",
        "password",
        "$argon2id$",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}$",
        $"$argon2id$v=19$m=19456,t=2,p=1$${Tag}",
        $"argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}",
        $" $argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag} ",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}$",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}$x",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}\0",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}\n",

        // Other algorithms and versions.
        $"$argon2d$v=19$m=19456,t=2,p=1${Salt}${Tag}",
        $"$Argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}",
        $"$argon2$v=19$m=19456,t=2,p=1${Salt}${Tag}",
        $"$scrypt$v=19$m=19456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=16$m=19456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=20$m=19456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$m=19456,t=2,p=1${Salt}${Tag}",

        // Costs out of bounds.
        $"$argon2id$v=19$m=1048577,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=4294967295,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=99999999999999999999,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=21,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=4294967295,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=17${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=16777215${Salt}${Tag}",
        $"$argon2id$v=19$m=0,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=7,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=31,t=2,p=4${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=0,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=0${Salt}${Tag}",
        $"$argon2id$v=19$m=-19456,t=2,p=1${Salt}${Tag}",

        // Other spellings of the same costs.
        $"$argon2id$v=19$m=019456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=+19456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m= 19456,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=0x4c00,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=١٩٤٥٦,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=,t=2,p=1${Salt}${Tag}",
        $"$argon2id$v=19$t=2,m=19456,p=1${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1,data=AAAA${Salt}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1,keyid=AAAA${Salt}${Tag}",

        // Salt and tag: too short, too long, padded, another alphabet, stray bits.
        $"$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbA${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}$wMqLvbkJA31Q1VSAaXZZ",
        $"$argon2id$v=19$m=19456,t=2,p=1${new string('A', 88)}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${new string('A', 88)}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}==${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}${Tag}=",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}$_-kxvhERZc2hMiIBVgTiaVNSRCw53nlvBGiqHkVVbCw",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}$QfkxvhERZc2hMiIBVgTiaVNSRCw53nlvBGiqHkVVbCx",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt[..^1]}h${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt[..10]} {Salt[10..]}${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${Salt}AAA${Tag}",
        $"$argon2id$v=19$m=19456,t=2,p=1${new string('A', 10_000)}${Tag}",
        new string('$', 10_000),
    ];

    public static TheoryData<string> BcryptAndOthers { get; } =
    [
        "$2a$",
        $"$2x$04${Bcrypt}",
        $"$2$04${Bcrypt}",
        $"$2c$04${Bcrypt}",
        $"$2A$04${Bcrypt}",
        $"$2a$03${Bcrypt}",
        $"$2a$00${Bcrypt}",
        $"$2a$16${Bcrypt}",
        $"$2a$31${Bcrypt}",
        $"$2a$99${Bcrypt}",
        $"$2a$4${Bcrypt}",
        $"$2a$-4${Bcrypt}",
        $"$2a$ 4${Bcrypt}",
        $"$2a$04{Bcrypt}$",
        $"$2a$04${Bcrypt[..^1]}",
        $"$2a$04${Bcrypt}a",
        $"$2a$04${Bcrypt}\n",
        $"$2a$04$+{Bcrypt[1..]}",
        $"$2a$04$é{Bcrypt[1..]}",
        $"$2a$04${Bcrypt[..^1]}b",
        $"$2a$04${Bcrypt[..21]}v{Bcrypt[22..]}",
        "plain text password",
        "5f4dcc3b5aa765d61d8327deb882cf99",
        "pbkdf2_sha256$600000$salt$hash",
        "{SSHA}abcdefgh",
    ];
}
