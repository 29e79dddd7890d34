namespace Parapet.Store;

/// <summary>A column of what a query brings, or of a table.</summary>
/// <param name="Name">No two columns of a frame have one name: of equal ones the later gets a number.</param>
/// <param name="Type">As the database names it, as in BIGINT.</param>
/// <param name="Kind">How its values are written.</param>
public sealed record FrameColumn(string Name, string Type, ColumnKind Kind);
