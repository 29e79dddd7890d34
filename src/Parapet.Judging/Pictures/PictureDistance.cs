namespace Parapet.Judging.Pictures;

/// <summary>
/// OSPA and GOSPA of order 2 (GOSPA with alpha 2) between the objects and the tracks of one time [Schuhmacher2008;
/// Rahmathullah2017]. One assignment serves both: with distances cut at c, a pair at c costs as much as one missed and
/// one false. Holds working store: not for use by two threads at once.
/// </summary>
public sealed class PictureDistance<TFrame>
    where TFrame : struct, IFrame
{
    private readonly double _cutOffMetres;
    private readonly NearPairs<TFrame> _near;
    private readonly SparseAssignment _assignment = new();
    private readonly List<NearPair> _chosen = [];

    /// <param name="cutOff">c: the distance at which a track stands for nothing; above zero.</param>
    public PictureDistance(Length cutOff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cutOff.Metres, nameof(cutOff));
        _cutOffMetres = cutOff.Metres;
        _near = new(_cutOffMetres);
    }

    /// <summary>How far the tracks of one time are from its objects; zero where they are the same, and where there are none of either.</summary>
    /// <exception cref="ArgumentException">So much stands in one place that it cannot be assigned in memory.</exception>
    public PictureError Between(ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks) =>
        Between(objects.Length, tracks.Length, Near(objects, tracks), out _);

    internal List<NearPair> Near(ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks) =>
        _near.Find(objects, tracks);

    internal PictureError Between(int objects, int tracks, List<NearPair> near, out List<NearPair> assigned)
    {
        var cutOffSquared = _cutOffMetres * _cutOffMetres;
        _assignment.Solve(near, objects, tracks, cutOffSquared, _chosen);
        assigned = _chosen;
        var localisation = 0.0;
        foreach (var pair in assigned)
        {
            localisation += pair.Cost;
        }

        var (missed, spurious) = (objects - assigned.Count, tracks - assigned.Count);
        var cut = Math.Min(objects, tracks) - assigned.Count;
        var most = Math.Max(objects, tracks);
        var ospa = most == 0 ? 0 : Math.Sqrt((localisation + cutOffSquared * (cut + Math.Abs(objects - tracks))) / most);
        var gospa = Math.Sqrt(localisation + cutOffSquared / 2 * (missed + spurious));
        return new(ospa, gospa, localisation, missed, spurious);
    }
}
