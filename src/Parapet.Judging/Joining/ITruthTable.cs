using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Joining;

/// <summary>Where every target of a run was, and until when: what tracks are joined to.</summary>
public interface ITruthTable
{
    /// <summary>All targets, flying or not; their numbers are 0 .. Count - 1.</summary>
    int Count { get; }

    /// <summary>What it is; it never changes.</summary>
    TargetClass ClassOf(TruthNumber target);

    /// <summary>Whether it carries no warhead.</summary>
    bool IsDecoy(TruthNumber target);

    /// <summary>What it could answer an interrogator with.</summary>
    Transponder TransponderOf(TruthNumber target);

    /// <summary>When its path would end, if nobody stopped it.</summary>
    Instant DueOf(TruthNumber target);

    /// <summary>When its flight ends or ended, by all that is known so far.</summary>
    Instant EndOf(TruthNumber target);

    /// <summary>Whether it is in the air: from its beginning on, and before its end.</summary>
    bool IsFlying(TruthNumber target, Instant time);

    /// <summary>Its place on its path, clamped to the path's ends.</summary>
    Position<Ecef> PlaceOf(TruthNumber target, Instant time);

    /// <summary>A fighter of the defence, whose way nobody knows beforehand, flies or has landed there.</summary>
    void Follow(in FighterFlown flown);

    /// <summary>It was killed then. A second kill changes nothing.</summary>
    void Kill(TruthNumber target, Instant time);
}
