using System.ComponentModel.DataAnnotations;

namespace Auth101.Stores.Tests.Mappings;

/// <summary>A column of every type, each once with and once without null.</summary>
[Auth101User(Table = "every_type", Managed = true)]
public sealed partial class EveryTypeUser
{
    public string Text { get; set; } = "";

    public string? TextOrNull { get; set; }

    [MaxLength(100)]
    public string? ShortText { get; set; }

    [MaxLength(5000)]
    public string? LongText { get; set; }

    public bool Flag { get; set; }

    public bool? FlagOrNull { get; set; }

    public sbyte Signed8 { get; set; }

    public sbyte? Signed8OrNull { get; set; }

    public byte Unsigned8 { get; set; }

    public byte? Unsigned8OrNull { get; set; }

    public short Signed16 { get; set; }

    public short? Signed16OrNull { get; set; }

    public ushort Unsigned16 { get; set; }

    public ushort? Unsigned16OrNull { get; set; }

    public int Signed32 { get; set; }

    public int? Signed32OrNull { get; set; }

    public uint Unsigned32 { get; set; }

    public uint? Unsigned32OrNull { get; set; }

    public long Signed64 { get; set; }

    public long? Signed64OrNull { get; set; }

    public ulong Unsigned64 { get; set; }

    public ulong? Unsigned64OrNull { get; set; }

    public float Binary32 { get; set; }

    public float? Binary32OrNull { get; set; }

    public double Binary64 { get; set; }

    public double? Binary64OrNull { get; set; }

    public decimal Money { get; set; }

    public decimal? MoneyOrNull { get; set; }

    public Guid Key { get; set; }

    public Guid? KeyOrNull { get; set; }

    public DateTime Moment { get; set; }

    public DateTime? MomentOrNull { get; set; }

    public DateTimeOffset Instant { get; set; }

    public DateTimeOffset? InstantOrNull { get; set; }

    public DateOnly Day { get; set; }

    public DateOnly? DayOrNull { get; set; }

    public TimeOnly Clock { get; set; }

    public TimeOnly? ClockOrNull { get; set; }

    public byte[] Bytes { get; set; } = [];

    public byte[]? BytesOrNull { get; set; }

    public EnumOfSByte EnumOfSByte { get; set; }

    public EnumOfSByte? EnumOfSByteOrNull { get; set; }

    public EnumOfByte EnumOfByte { get; set; }

    public EnumOfByte? EnumOfByteOrNull { get; set; }

    public EnumOfInt16 EnumOfInt16 { get; set; }

    public EnumOfInt16? EnumOfInt16OrNull { get; set; }

    public EnumOfUInt16 EnumOfUInt16 { get; set; }

    public EnumOfUInt16? EnumOfUInt16OrNull { get; set; }

    public EnumOfInt32 EnumOfInt32 { get; set; }

    public EnumOfInt32? EnumOfInt32OrNull { get; set; }

    public EnumOfUInt32 EnumOfUInt32 { get; set; }

    public EnumOfUInt32? EnumOfUInt32OrNull { get; set; }

    public EnumOfInt64 EnumOfInt64 { get; set; }

    public EnumOfInt64? EnumOfInt64OrNull { get; set; }

    public EnumOfUInt64 EnumOfUInt64 { get; set; }

    public EnumOfUInt64? EnumOfUInt64OrNull { get; set; }

    public static Mapping<EveryTypeUser> Mapping { get; } =
        new(EveryTypeUserStores.Sqlite, EveryTypeUserStores.Npgsql, EveryTypeUserStores.MySql, EveryTypeUserStores.SqlServer)
        {
            User = new UserColumns("every_type"),
            Account = new AccountColumns("every_type_account"),
            Session = new SessionColumns("every_type_session"),
            Verification = new VerificationColumns("every_type_verification"),
        };
}

[Auth101Account(User = typeof(EveryTypeUser), Table = "every_type_account", Managed = true)]
public sealed partial class EveryTypeAccount;

[Auth101Session(User = typeof(EveryTypeUser), Table = "every_type_session", Managed = true)]
public sealed partial class EveryTypeSession;

[Auth101Verification(User = typeof(EveryTypeUser), Table = "every_type_verification", Managed = true)]
public sealed partial class EveryTypeVerification;

public enum EnumOfSByte : sbyte
{
    None = 0,
    Lowest = sbyte.MinValue,
    Highest = sbyte.MaxValue,
}

public enum EnumOfByte : byte
{
    None = 0,
    Highest = byte.MaxValue,
}

public enum EnumOfInt16 : short
{
    None = 0,
    Lowest = short.MinValue,
    Highest = short.MaxValue,
}

public enum EnumOfUInt16 : ushort
{
    None = 0,
    Highest = ushort.MaxValue,
}

public enum EnumOfInt32
{
    None = 0,
    Lowest = int.MinValue,
    Highest = int.MaxValue,
}

public enum EnumOfUInt32 : uint
{
    None = 0,
    Highest = uint.MaxValue,
}

public enum EnumOfInt64 : long
{
    None = 0,
    Lowest = long.MinValue,
    Highest = long.MaxValue,
}

public enum EnumOfUInt64 : ulong
{
    None = 0,
    Highest = ulong.MaxValue,
}
