using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes;

/// <summary>A file in which turns lie.</summary>
internal interface ITurnFile
{
    /// <summary>The outcomes of a turn, from any thread.</summary>
    /// <param name="turn">Its number in the plan.</param>
    /// <param name="place">At which byte its head begins.</param>
    /// <param name="withEvents">Whether what happened in the runs is read too.</param>
    /// <exception cref="IOException">The file cannot be read, or is not what it was.</exception>
    ImmutableArray<ReplicationOutcome> Read(int turn, long place, bool withEvents);

    /// <summary>Lets go of the file until it is read again: a campaign may lie in more files than can be open at one time.</summary>
    void Close();
}
