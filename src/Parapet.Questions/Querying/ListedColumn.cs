using Parapet.Reports.Tables.Results;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>A column of a run's table.</summary>
/// <param name="Name">In the file.</param>
/// <param name="Spelt">As a query has to spell it: in double quotes where the name is a word of SQL.</param>
/// <param name="Type">As the database names it.</param>
/// <param name="Unit">Of its numbers; empty for counts and text.</param>
/// <param name="Meaning">What it says, and when it says nothing.</param>
/// <param name="IsKey">Whether it is among those that tell the rows apart.</param>
public sealed record ListedColumn(string Name, string Spelt, string Type, string Unit, string Meaning, bool IsKey)
{
    internal static ListedColumn Of(FrameColumn column, string spelt, ResultColumn? described) =>
        new(column.Name, spelt, column.Type, described?.Unit ?? "", described?.Meaning ?? "", described?.IsKey ?? false);
}
