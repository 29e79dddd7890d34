namespace Parapet.Earth.Terrain;

/// <summary>What a site's terrain hides: computed once, then a look-up.</summary>
public interface IHorizonMask
{
    /// <summary>
    /// Whether a target is in line of sight on a 4/3 earth with terrain, from ground range and height above the
    /// ellipsoid. Ground range is along the surface from the site.
    /// </summary>
    bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight);
}
