using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A model of the study's own in place of a built-in one: a program, or an assembly.</summary>
public sealed record OwnModel : IChecked
{
    [Description("a program and what it is given, as [python3, rule.py]: started in the study's folder for every run, it is asked in lines of JSON and answers in lines")]
    public ImmutableArray<string> Program { get; init; } = [];

    [Description("the file of an assembly of .NET, from the study's folder")]
    public string? Assembly { get; init; }

    /// <summary>As a problem or a report names it.</summary>
    public string Words => Assembly ?? string.Join(' ', Program);

    void IChecked.Check(Node node, Problems problems)
    {
        if (Program.IsEmpty == string.IsNullOrEmpty(Assembly))
        {
            problems.Add(node, Program.IsEmpty ? "neither a program nor an assembly" : "a program and an assembly", "one of 'program' and 'assembly'");
        }
        else if (Program is ["", ..] || Program.Any(word => word.Contains('\0')))
        {
            problems.Add(node.Field("program")!, "a program without a name, or a word with a zero", "a program's name first, and words without zeros");
        }
    }
}
