using System.Collections.Immutable;

namespace Parapet.Validation.Tables;

/// <summary>A file of reference values: what it holds, where it comes from, and its rows.</summary>
/// <param name="Name">Folder and file without the ending, as in <c>atmosphere/ussa1976</c>; the folder is the topic.</param>
/// <param name="Title">A line for people.</param>
/// <param name="Source">Where the values come from.</param>
/// <param name="Evidence">What agreement with the values shows.</param>
/// <param name="Expectations">One for each column that a model must reproduce.</param>
/// <param name="Rows">The cases, in the file's order.</param>
public sealed record ReferenceTable(
    string Name,
    string Title,
    string Source,
    Evidence Evidence,
    ImmutableArray<Expectation> Expectations,
    ImmutableArray<ReferenceRow> Rows)
{
    public string Topic => Name[..Name.IndexOf('/', StringComparison.Ordinal)];
}
