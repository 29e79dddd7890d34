using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// Heights on the 4/3 earth as those of a plane on which the antenna, at height zero, sees them at the same slope:
/// with theta = d / Re, p = d tan e = Re theta (q / sin theta - tan(theta / 2)), q = (h - h0) / (Re + h). Between
/// neighbouring posts p is as good as linear where h is. Series in theta^2, good to 5 mm up to 500 km; one post at a
/// time or sixteen, to the same bits, because both fuse each product with its sum.
/// </summary>
internal readonly struct PlaneHeight(Length postSpacing, Length antennaHeight)
{
    private const float Radius = (float)RefractedEarth.RadiusMetres;
    private const float PerRadius = (float)(1 / RefractedEarth.RadiusMetres);

    private readonly float _antenna = (float)antennaHeight.Metres;

    /// <summary>theta^2 for a distance of one post.</summary>
    private readonly float _square = (float)Math.Pow(postSpacing.Metres / RefractedEarth.RadiusMetres, 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SquareAngle(float row, float place) => _square * MathF.FusedMultiplyAdd(place, place, row * row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SquareAngle(Vector512<float> row, Vector512<float> place) =>
        _square * Vector512.FusedMultiplyAdd(place, place, row * row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ToPlane(float height, float square)
    {
        var share = height * PerRadius;
        var rise = (height - _antenna) * MathF.FusedMultiplyAdd(share, share - 1, 1);
        var drop = Radius / 2 * square * MathF.FusedMultiplyAdd(square, 1f / 12, 1);
        return MathF.FusedMultiplyAdd(rise, MathF.FusedMultiplyAdd(square, 1f / 6, 1), -drop);
    }

    /// <inheritdoc cref="ToPlane(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> ToPlane(Vector512<float> height, Vector512<float> square)
    {
        var one = Vector512<float>.One;
        var share = height * PerRadius;
        var rise = (height - Vector512.Create(_antenna)) * Vector512.FusedMultiplyAdd(share, share - one, one);
        var drop = Radius / 2 * square * Vector512.FusedMultiplyAdd(square, Vector512.Create(1f / 12), one);
        return Vector512.FusedMultiplyAdd(rise, Vector512.FusedMultiplyAdd(square, Vector512.Create(1f / 6), one), -drop);
    }

    /// <summary>The height above the ellipsoid that stands at a height of the plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float FromPlane(float plane, float square)
    {
        var drop = Radius / 2 * square * MathF.FusedMultiplyAdd(square, -1f / 12, 1);
        var rise = MathF.FusedMultiplyAdd(plane, MathF.FusedMultiplyAdd(square, -1f / 6, 1), drop);
        var share = rise * PerRadius;
        return (_antenna + rise) * MathF.FusedMultiplyAdd(share, share + 1, 1);
    }

    /// <inheritdoc cref="FromPlane(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> FromPlane(Vector512<float> plane, Vector512<float> square)
    {
        var one = Vector512<float>.One;
        var drop = Radius / 2 * square * Vector512.FusedMultiplyAdd(square, Vector512.Create(-1f / 12), one);
        var rise = Vector512.FusedMultiplyAdd(plane, Vector512.FusedMultiplyAdd(square, Vector512.Create(-1f / 6), one), drop);
        var share = rise * PerRadius;
        return (Vector512.Create(_antenna) + rise) * Vector512.FusedMultiplyAdd(share, share + one, one);
    }
}
