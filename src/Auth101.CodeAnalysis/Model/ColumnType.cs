namespace Auth101.CodeAnalysis.Model;

/// <summary>The types that a column can have. An enumeration is stored as its underlying integer.</summary>
internal enum ColumnType
{
    String,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    Bytes,
}
