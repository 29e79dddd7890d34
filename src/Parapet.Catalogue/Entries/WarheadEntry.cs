using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>How a round kills, as its file gives it, and by whose word.</summary>
public sealed record WarheadEntry : IChecked
{
    [Description("How it kills: the prior of its kind holds against each class of threat.")]
    public required WarheadKind Kind { get; init; }

    [Description("Id of a source of this file that says so.")]
    public string Source { get; init; } = "";

    [Description("Why it is taken so, where no source that was read says it.")]
    public string Estimated { get; init; } = "";

    /// <summary>It stands on a source or on a reason, not on both.</summary>
    public void Check(Node node, Problems problems)
    {
        if (Source.Length > 0 == Estimated.Length > 0)
        {
            problems.Add(node, Source.Length > 0 ? "source and estimated" : "no source", "exactly one of 'source', 'estimated'");
        }
    }
}
