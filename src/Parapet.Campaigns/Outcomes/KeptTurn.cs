using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes;

/// <summary>A turn that was run: the outcomes of its blocks, option by option, in memory or where they lie in a file.</summary>
public sealed class KeptTurn
{
    private readonly ImmutableArray<ReplicationOutcome> _outcomes = [];
    private readonly ITurnFile? _file;
    private readonly long _place;

    /// <param name="turn">Its number in the plan.</param>
    /// <param name="outcomes">Held in memory.</param>
    public KeptTurn(int turn, ImmutableArray<ReplicationOutcome> outcomes) => (Turn, _outcomes) = (turn, outcomes);

    /// <param name="turn">Its number in the plan.</param>
    /// <param name="file">Where it lies.</param>
    /// <param name="place">At which byte its head begins.</param>
    internal KeptTurn(int turn, ITurnFile file, long place) => (Turn, _file, _place) = (turn, file, place);

    /// <summary>Its number in the plan.</summary>
    public int Turn { get; }

    /// <summary>Where it lies; null where it is held in memory.</summary>
    internal ITurnFile? File => _file;

    /// <summary>Read anew each time, without their events, where they lie in a file: whoever needs them twice holds them.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not what it was.</exception>
    public ImmutableArray<ReplicationOutcome> Outcomes => _file is null ? _outcomes : _file.Read(Turn, _place, withEvents: false);

    /// <summary>The same with the events of the runs.</summary>
    /// <inheritdoc cref="Outcomes"/>
    public ImmutableArray<ReplicationOutcome> WithEvents => _file is null ? _outcomes : _file.Read(Turn, _place, withEvents: true);
}
