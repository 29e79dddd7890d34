using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// Sweeps one octant outward: for each row first what its posts need, then what its ground adds to the rays. Ray k
/// leaves the site at a tangent of k / K to the octant's axis.
/// </summary>
internal sealed class OctantSweep
{
    // Two to an outer post of a small grid; from a few hundred posts on one is as good.
    private const int FewestRays = 1200;

    // Before its edge, a ring hands its rays on to the next one out: so many rows, an even number of its own.
    private const int HandOverRows = 2;
    private const int Lanes = 16;

    // Metres a row: steeper down than any ground.
    private const float NothingYet = -1e6f;

    private readonly OctantStrip _strip;
    private readonly PlaneHeight _plane;
    private readonly int _rays;
    private readonly float[] _steepest;
    private readonly float[] _reciprocals;
    private float[] _previous;
    private float[] _current;

    public OctantSweep(OctantStrip strip, Length postSpacing, Length antennaHeight, int rays)
    {
        _strip = strip;
        _plane = new(postSpacing, antennaHeight);
        _rays = rays;
        _steepest = new float[_rays + 1 + Lanes];
        _steepest.AsSpan().Fill(NothingYet);
        var width = strip.Heights(0).Length;
        _previous = new float[width];
        _current = new float[width];
        _reciprocals = new float[width];
        for (var i = 1; i < width; i++)
        {
            _reciprocals[i] = 1f / i;
        }
    }

    public static bool HasWideLanes => Avx512F.IsSupported && Avx2.IsSupported;

    /// <summary>How many rays an octant of so many posts has.</summary>
    public static int RaysFor(int radiusPosts) => Math.Max(radiusPosts, Math.Min(2 * radiusPosts, FewestRays));

    /// <summary>Sweeps a ring of the octant, or all of it.</summary>
    /// <param name="start">The first row: 1 at the site, else half the radius of the ring inside, whose posts are half as far apart.</param>
    /// <param name="rays">What the ring inside handed on; replaced by what this ring hands on.</param>
    public void Run(int start, bool wide, OctantRays rays)
    {
        if (start > 1)
        {
            rays.CopyTo(_steepest);
        }

        for (var first = (start - 1) / OctantStrip.Rows * OctantStrip.Rows; first <= _strip.RadiusPosts; first += OctantStrip.Rows)
        {
            _strip.Load(first);
            for (var row = Math.Max(Math.Max(1, start - 1), first); row < first + OctantStrip.Rows && row <= _strip.RadiusPosts; row++)
            {
                if (row < start)
                {
                    Flatten(row, row + 2);
                    continue;
                }

                Row(row, wide);
                if (row == _strip.RadiusPosts - HandOverRows)
                {
                    rays.Keep(_steepest);
                }
            }

            _strip.Store(first);
        }
    }

    private void Row(int row, bool wide)
    {
        var last = _strip.LastPlace(row);
        var lastRay = Math.Min(_rays, (int)((last + 1L) * _rays / row) + 1);
        (_previous, _current) = (_current, _previous);
        if (wide)
        {
            WideFlatten(row, last + 2);
            WideNeeds(row, last);
            WideRays(row, lastRay);
        }
        else
        {
            Flatten(row, last + 2);
            Needs(row, last);
            Rays(row, lastRay);
        }
    }

    private void Flatten(int row, int last)
    {
        var heights = _strip.Heights(row);
        for (var place = 0; place <= last; place++)
        {
            _current[place] = _plane.ToPlane(heights[place], _plane.SquareAngle(row, place));
        }
    }

    private void WideFlatten(int row, int last)
    {
        ref var heights = ref MemoryMarshal.GetReference(_strip.Heights(row));
        ref var current = ref MemoryMarshal.GetArrayDataReference(_current);
        var rows = Vector512.Create((float)row);
        for (var place = 0; place <= last; place += Lanes)
        {
            var square = _plane.SquareAngle(rows, PlacesFrom(place));
            _plane.ToPlane(Vector512.LoadUnsafe(ref heights, (nuint)place), square).StoreUnsafe(ref current, (nuint)place);
        }
    }

    private void Needs(int row, int last)
    {
        var heights = _strip.Heights(row);
        var ground = _strip.Ground(row);
        var sea = _strip.Sea(row);
        var raysInPlace = (float)_rays / row;
        for (var place = 0; place <= last; place++)
        {
            var at = place * raysInPlace;
            var ray = Math.Min((int)at, _rays - 1);
            var steepest = MathF.FusedMultiplyAdd(_steepest[ray + 1] - _steepest[ray], at - ray, _steepest[ray]);
            var need = _plane.FromPlane(steepest * row, _plane.SquareAngle(row, place));
            sea[place] = MathF.Max(need, heights[place]);
            ground[place] = sea[place] - heights[place];
        }
    }

    private unsafe void WideNeeds(int row, int last)
    {
        ref var heights = ref MemoryMarshal.GetReference(_strip.Heights(row));
        ref var ground = ref MemoryMarshal.GetReference(_strip.Ground(row));
        ref var sea = ref MemoryMarshal.GetReference(_strip.Sea(row));
        var raysInPlace = Vector512.Create((float)_rays / row);
        var rows = Vector512.Create((float)row);
        var lastRay = Vector512.Create(_rays - 1);
        fixed (float* steepest = _steepest)
        {
            for (var place = 0; place <= last; place += Lanes)
            {
                var places = PlacesFrom(place);
                var at = places * raysInPlace;
                var ray = Vector512.Min(Vector512.ConvertToInt32(at), lastRay);
                var left = Gather(steepest, ray);
                var slope = Vector512.FusedMultiplyAdd(Gather(steepest + 1, ray) - left, at - Vector512.ConvertToSingle(ray), left);
                var need = _plane.FromPlane(slope * rows, _plane.SquareAngle(rows, places));
                var height = Vector512.LoadUnsafe(ref heights, (nuint)place);
                var above = Vector512.MaxNative(need, height);
                above.StoreUnsafe(ref sea, (nuint)place);
                (above - height).StoreUnsafe(ref ground, (nuint)place);
            }
        }
    }

    private void Rays(int row, int last)
    {
        var perRow = 1f / row;
        for (var ray = 0; ray <= last; ray++)
        {
            var tangent = ray * (1f / _rays);
            var place = tangent * row;
            var left = (int)place;
            var share = place - left;
            var (here, next) = (_current[left], _current[left + 1]);
            var slope = MathF.FusedMultiplyAdd(next - here, share, here) * perRow;

            // Between the last row and this one the ray crosses a column of posts if it came from left of it.
            if (left > 0 && share < tangent)
            {
                var along = 1 - share / tangent;
                var between = MathF.FusedMultiplyAdd(here - _previous[left], along, _previous[left]);
                slope = MathF.Max(slope, between * (tangent * _reciprocals[left]));
            }

            _steepest[ray] = MathF.Max(_steepest[ray], slope);
        }
    }

    private void WideRays(int row, int last)
    {
        ref var current = ref MemoryMarshal.GetArrayDataReference(_current);
        ref var previous = ref MemoryMarshal.GetArrayDataReference(_previous);
        ref var reciprocals = ref MemoryMarshal.GetArrayDataReference(_reciprocals);
        ref var steepest = ref MemoryMarshal.GetArrayDataReference(_steepest);
        var one = Vector512<float>.One;
        var perRow = Vector512.Create(1f / row);
        var perRay = 1f / _rays;
        for (var ray = 0; ray <= last; ray += Lanes)
        {
            var tangent = PlacesFrom(ray) * perRay;
            var place = tangent * row;
            var left = Vector512.ConvertToInt32(place);
            var share = place - Vector512.ConvertToSingle(left);

            // Sixteen neighbouring rays cross a row within sixteen posts, so two registers hold all that they meet.
            var from = (nuint)left.ToScalar();
            var index = left - Vector512.Create((int)from);
            var (low, high) = (Vector512.LoadUnsafe(ref current, from), Vector512.LoadUnsafe(ref current, from + Lanes));
            var here = Avx512F.PermuteVar16x32x2(low, index, high);
            var next = Avx512F.PermuteVar16x32x2(low, index + Vector512<int>.One, high);
            var slope = Vector512.FusedMultiplyAdd(next - here, share, here) * perRow;

            var before = Avx512F.PermuteVar16x32x2(
                Vector512.LoadUnsafe(ref previous, from), index, Vector512.LoadUnsafe(ref previous, from + Lanes));
            var reciprocal = Avx512F.PermuteVar16x32x2(
                Vector512.LoadUnsafe(ref reciprocals, from), index, Vector512.LoadUnsafe(ref reciprocals, from + Lanes));
            var along = one - share / tangent;
            var between = Vector512.FusedMultiplyAdd(here - before, along, before) * (tangent * reciprocal);
            var crosses = Vector512.LessThan(share, tangent) & Vector512.GreaterThan(left, Vector512<int>.Zero).AsSingle();
            slope = Vector512.ConditionalSelect(crosses, Vector512.MaxNative(slope, between), slope);
            Vector512.MaxNative(Vector512.LoadUnsafe(ref steepest, (nuint)ray), slope).StoreUnsafe(ref steepest, (nuint)ray);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PlacesFrom(int first) => Vector512.ConvertToSingle(Vector512.Create(first) + Vector512<int>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<float> Gather(float* start, Vector512<int> index) => Vector512.Create(
        Avx2.GatherVector256(start, index.GetLower(), sizeof(float)), Avx2.GatherVector256(start, index.GetUpper(), sizeof(float)));
}
