using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Messages;

namespace Parapet.Sensing.Listening;

/// <summary>One post in its place.</summary>
/// <param name="Number">Among all posts of the scenario, which keys its draws.</param>
/// <param name="Frame">At its microphones, camera or antenna.</param>
/// <param name="Horizon">What the ground hides from there.</param>
public sealed record ListeningPost(int Number, LocalFrame Frame, IHorizonMask Horizon)
{
    /// <summary>Bearings of posts are numbered apart from those of radars.</summary>
    public const int FirstSensor = 100_000;

    /// <summary>By which its bearings are known.</summary>
    public SensorId Sensor => new(FirstSensor + Number);
}
