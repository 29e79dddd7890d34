using Parapet.Earth.Terrain.Water;

namespace Parapet.Earth.Terrain;

/// <summary>The ground's height. Implementations give the same answer to the same question and are safe to read from many threads.</summary>
public interface IElevation
{
    /// <summary>How far apart neighbouring posts lie where they lie closest: how finely a ray over this ground should be sampled.</summary>
    Length PostSpacing => Length.FromKilometres(1);

    /// <summary>No ground is lower than this above the ellipsoid, or water where there is any.</summary>
    Length Lowest => Length.FromKilometres(-12);

    /// <summary>No ground is higher than this above the ellipsoid.</summary>
    Length Highest => Length.FromKilometres(9);

    /// <summary>Height of the ground above the ellipsoid's surface at a latitude and longitude, bilinear between posts: that of the water over sea and lakes, and of dry ground below the sea as it is.</summary>
    Length HeightAt(Angle latitude, Angle longitude);

    /// <summary>The name of the layer that answers at this place, for the report: smooth earth, a relief, a tile set.</summary>
    string LayerAt(Angle latitude, Angle longitude);

    /// <summary>Whether sea or a lake lies over a place. The sign of the ground's height does not say.</summary>
    WaterKind WaterAt(Angle latitude, Angle longitude) => WaterKind.None;
}
