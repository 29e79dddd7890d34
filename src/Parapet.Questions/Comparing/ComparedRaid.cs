using System.Collections.Immutable;

namespace Parapet.Questions.Comparing;

/// <summary>A raid that every option of a run met.</summary>
/// <param name="Threats">How many of which class, in words: another raid has others.</param>
/// <param name="Levels">Of the factors that the study varies.</param>
internal sealed record ComparedRaid(int Draw, int Replication, string Threats, ImmutableArray<string> Levels)
{
    /// <summary>The same raid has the same key in every run of one seed.</summary>
    public (int Draw, int Replication) Key => (Draw, Replication);
}
