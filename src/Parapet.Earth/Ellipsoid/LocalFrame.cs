namespace Parapet.Earth.Ellipsoid;

/// <summary>East, north and up at one place: the frame in which a site measures.</summary>
public readonly record struct LocalFrame(Geodetic Place, Position<Ecef> Origin, Rotation<Ecef, Enu> Rotation)
{
    /// <summary>
    /// East, north and up along the ellipsoid's normal, with the origin at the place itself and not below it on the
    /// ground. At a pole the longitude given says where north points.
    /// </summary>
    public static LocalFrame At(Geodetic place)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(place.Latitude.Radians);
        var (sinLongitude, cosLongitude) = Math.SinCos(place.Longitude.Radians);
        return new(
            place,
            Wgs84.ToEcef(place),
            new(
                new(-sinLongitude, cosLongitude, 0),
                new(-sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude),
                new(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude)));
    }

    /// <summary>The frame at the geodetic place of a point, as <see cref="Wgs84.ToGeodetic"/> finds it.</summary>
    public static LocalFrame At(Position<Ecef> position) => At(Wgs84.ToGeodetic(position));

    /// <summary>
    /// Metres east, north and up of <see cref="Origin"/>. Up is along the normal here: far away a point at the same
    /// height lies below zero.
    /// </summary>
    public Position<Enu> ToLocal(Position<Ecef> position)
    {
        var v = Rotation.Apply(position - Origin);
        return new(v.X, v.Y, v.Z);
    }

    /// <summary>The components along east, north and up here, still relative to the turning Earth.</summary>
    public Velocity<Enu> ToLocal(Velocity<Ecef> velocity) => Rotation.Apply(velocity);

    /// <summary>The inverse of <see cref="ToLocal(Position{Ecef})"/>.</summary>
    public Position<Ecef> ToEcef(Position<Enu> position) => Origin + Rotation.Inverse().Apply(position.FromOrigin);

    /// <summary>The inverse of <see cref="ToLocal(Velocity{Ecef})"/>.</summary>
    public Velocity<Ecef> ToEcef(Velocity<Enu> velocity) => Rotation.Inverse().Apply(velocity);

    /// <summary>Slant range, azimuth and geometric elevation of a point as seen from here, without refraction.</summary>
    public Sight Sight(Position<Ecef> target)
    {
        var local = ToLocal(target);
        var ground = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        return new(
            Length.FromMetres(local.FromOrigin.Norm),
            Azimuth.Of(local.X, local.Y),
            Angle.FromRadians(Math.Atan2(local.Z, ground)));
    }

    /// <summary>
    /// Azimuth, ground range and height of a point, on the circle that fits the ellipsoid along the azimuth. Cheap
    /// enough for inner loops: up to 500 km away and 100 km high, range is within 5 m of the geodesic's, height within
    /// 10 m, and the azimuth within what 30 m across span there.
    /// </summary>
    public SurfaceSight SurfaceSight(Position<Ecef> target) => SurfaceSight(ToLocal(target).FromOrigin);

    /// <summary>The same of a point at a displacement from <see cref="Origin"/>.</summary>
    public SurfaceSight SurfaceSight(in Vector<Enu> local)
    {
        var groundSquared = local.X * local.X + local.Y * local.Y;
        var ground = Math.Sqrt(groundSquared);

        // The third axis is up, and its polar part is the sine of the latitude.
        var radius = Wgs84.RadiusOfCurvatureMetres(
            Rotation.ZAxis.Z, groundSquared == 0 ? 1 : local.Y * local.Y / groundSquared);
        var up = radius + Place.Height.Metres + local.Z;
        return new(
            Azimuth.Of(local.X, local.Y),
            Length.FromMetres(radius * Math.Atan2(ground, up)),
            Length.FromMetres(Math.Sqrt(ground * ground + up * up) - radius));
    }

    /// <summary>The point at a sight from here: the inverse of <see cref="Sight(Position{Ecef})"/>.</summary>
    public Position<Ecef> PointAt(Sight sight)
    {
        var (sinElevation, cosElevation) = Math.SinCos(sight.Elevation.Radians);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(sight.Azimuth.Radians);
        var ground = sight.Range.Metres * cosElevation;
        return ToEcef(new Position<Enu>(ground * sinAzimuth, ground * cosAzimuth, sight.Range.Metres * sinElevation));
    }
}
