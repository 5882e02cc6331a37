namespace Auth101.Tool.Tests.Fixture;

/// <summary>A column of every type, so that the catalog's name of each is compared with what the code accepts; ids that the database makes.</summary>
[Auth101User(Table = "every_type", Managed = true)]
public partial class EveryTypeUser
{
    public long Id { get; init; }

    public bool Flag { get; set; }

    public sbyte Int8Value { get; set; }

    public byte UInt8Value { get; set; }

    public short Int16Value { get; set; }

    public ushort UInt16Value { get; set; }

    public int Int32Value { get; set; }

    public uint UInt32Value { get; set; }

    public long Int64Value { get; set; }

    public ulong UInt64Value { get; set; }

    public float SingleValue { get; set; }

    public double DoubleValue { get; set; }

    public decimal DecimalValue { get; set; }

    public Guid GuidValue { get; set; }

    public DateTime Moment { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Hour { get; set; }

    public byte[]? Photo { get; set; }

    public DayOfWeek? Weekday { get; set; }

    public string Text { get; set; } = "";
}

[Auth101Session(User = typeof(EveryTypeUser), Table = "every_session", Managed = true)]
public partial class EveryTypeSession
{
    public int Id { get; init; }
}

[Auth101Account(User = typeof(EveryTypeUser), Table = "every_account", Managed = true)]
public partial class EveryTypeAccount;

[Auth101Verification(User = typeof(EveryTypeUser), Table = "every_verification", Managed = true)]
public partial class EveryTypeVerification;
