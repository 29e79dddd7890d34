using Parapet.Earth.Terrain;

namespace Parapet.Studies.Deployment;

/// <summary>
/// The skylines of a theatre's places, each walked once for every mast that stands there. A mast's height is disputed, so
/// that every draw has masks of its own, but the ground is the same for all.
/// </summary>
/// <param name="range">How far each looks.</param>
/// <param name="most">How many are kept: the first to come goes first.</param>
internal sealed class Skylines(IElevation ground, Length range, int most = 128)
{
    /// <summary>Above the ground; masts of vehicles and ships are no higher, and what flies is put into bands that are four times as high each.</summary>
    private static readonly Length HighestMast = 64.Metres;

    private readonly Lock _lock = new();
    private readonly Dictionary<(Angle Latitude, Angle Longitude, Length Lowest), Lazy<Skyline>> _known = [];
    private readonly Queue<(Angle Latitude, Angle Longitude, Length Lowest)> _inOrder = [];

    /// <summary>One that serves an antenna; two who ask at one time wait for one walk.</summary>
    public Skyline Of(Geodetic antenna)
    {
        var (lowest, highest) = BandOf(antenna);
        var key = (antenna.Latitude, antenna.Longitude, lowest);
        Lazy<Skyline>? skyline;
        lock (_lock)
        {
            if (!_known.TryGetValue(key, out skyline))
            {
                skyline = new(() => Skyline.Of(ground, antenna, lowest, highest, range));
                _known.Add(key, skyline);
                _inOrder.Enqueue(key);
                if (_inOrder.Count > most)
                {
                    _known.Remove(_inOrder.Dequeue());
                }
            }
        }

        return skyline.Value;
    }

    /// <summary>Between which heights above the ellipsoid, in whole metres, antennas share a skyline; one in the ground stands alone.</summary>
    private (Length Lowest, Length Highest) BandOf(Geodetic antenna)
    {
        var level = ground.HeightAt(antenna.Latitude, antenna.Longitude);
        if (antenna.Height < level)
        {
            return (antenna.Height, antenna.Height);
        }

        var (low, high) = (Length.Zero, HighestMast);
        while (antenna.Height - level > high)
        {
            (low, high) = (high, high * 4);
        }

        return (Length.FromMetres(Math.Floor((level + low).Metres)), Length.FromMetres(Math.Ceiling((level + high).Metres)));
    }
}
