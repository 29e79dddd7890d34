namespace Parapet.Interop.Scenes;

/// <summary>One object of a scene, the same from its appearance to its end.</summary>
/// <param name="Holder">For a track the post in whose picture it stands, by node; else 0.</param>
/// <param name="Number">Within its kind: the target's, round's, unit's, radar's or asset's own number, the track's serial.</param>
/// <param name="Keeper">For a track the node that numbers it; else 0.</param>
public readonly record struct SceneId(SceneThing Thing, int Holder, int Number, int Keeper = 0) : IComparable<SceneId>
{
    /// <summary>Kind by kind, then by holder, keeper and number.</summary>
    public int CompareTo(SceneId other) => (Thing, Holder, Keeper, Number).CompareTo((other.Thing, other.Holder, other.Keeper, other.Number));

    /// <summary>As "target-17", "round-3", "track-2-5-40" (held by post 2, the 40th of keeper 5); unique within a scene.</summary>
    public override string ToString() => Thing == SceneThing.Track
        ? FormattableString.Invariant($"track-{Holder}-{Keeper}-{Number}")
        : FormattableString.Invariant($"{Word(Thing)}-{Number}");

    private static string Word(SceneThing thing) => thing == SceneThing.FireUnit ? "unit" : thing.ToString().ToLowerInvariant();
}
