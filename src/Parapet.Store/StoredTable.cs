namespace Parapet.Store;

/// <summary>A file of Parquet that queries see as a table.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="File">Where it lies, the whole path; no other file is read by any query.</param>
public sealed record StoredTable(string Name, string File);
