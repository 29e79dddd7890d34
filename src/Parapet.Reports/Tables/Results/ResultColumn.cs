namespace Parapet.Reports.Tables.Results;

/// <summary>A column of a result table, as docs/results.md describes it.</summary>
/// <param name="Name">In the file.</param>
/// <param name="Holds">The type of its values: text, whole number or number.</param>
/// <param name="Unit">Of a number, as summary.json writes it; empty for counts and text.</param>
/// <param name="Meaning">What it says, and when it says nothing.</param>
/// <param name="IsKey">Whether it is among those that tell the rows apart: no two rows agree in all of them.</param>
public sealed record ResultColumn(string Name, string Holds, string Unit, string Meaning, bool IsKey);
