using System.Runtime.Intrinsics.X86;

namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// Eight rows of one octant at a time, as if the octant ran to the north and its posts to the east: place i of row j
/// stands j posts outward along the octant's axis and i posts aside. Rows that lie along the grid's columns are turned
/// on the way in and out.
/// </summary>
internal sealed class OctantStrip
{
    public const int Rows = 8;

    // Kernels read and write whole vectors, beyond the last post too.
    private const int Margin = 64;

    private readonly float[] _grid;
    private readonly float[] _aboveGround;
    private readonly float[] _aboveSea;
    private readonly int _radius;
    private readonly int _side;
    private readonly bool _round;
    private readonly bool _turned;
    private readonly int _outward;
    private readonly int _aside;
    private readonly int _stride;
    private readonly float[] _heights;
    private readonly float[] _ground;
    private readonly float[] _sea;

    /// <param name="round">Whether the octant ends at the circle, or fills the square.</param>
    public OctantStrip(SiteRelief relief, int octant, float[] aboveGround, float[] aboveSea, bool round)
    {
        _round = round;
        _grid = relief.Heights;
        _aboveGround = aboveGround;
        _aboveSea = aboveSea;
        _radius = relief.RadiusPosts;
        _side = relief.Side;
        _turned = (octant & 1) != 0;
        _outward = (octant & 2) != 0 ? 1 : -1;
        _aside = (octant & 4) != 0 ? 1 : -1;
        _stride = _radius + Margin;
        _heights = new float[Rows * _stride];
        _ground = new float[Rows * _stride];
        _sea = new float[Rows * _stride];
    }

    public int RadiusPosts => _radius;

    public Span<float> Heights(int row) => _heights.AsSpan(row % Rows * _stride, _stride);

    public Span<float> Ground(int row) => _ground.AsSpan(row % Rows * _stride, _stride);

    public Span<float> Sea(int row) => _sea.AsSpan(row % Rows * _stride, _stride);

    /// <summary>The outermost place of a row that lies within the octant, and within the circle where that ends it.</summary>
    public int LastPlace(int row) => _round ? Math.Min(row, (int)Math.Sqrt((double)_radius * _radius - (double)row * row)) : row;

    /// <summary>Fetches the heights of the rows from <paramref name="first"/>, which is a multiple of <see cref="Rows"/>.</summary>
    public void Load(int first)
    {
        var last = Math.Min(first + Rows - 1, _radius);
        var places = Math.Min(Farthest(first, last) + 2, _radius) + 1;
        if (_turned)
        {
            LoadTurned(first, last, places);
        }
        else
        {
            for (var row = first; row <= last; row++)
            {
                var line = Heights(row)[..places];
                if (_aside > 0)
                {
                    _grid.AsSpan(At(row, 0), places).CopyTo(line);
                }
                else
                {
                    _grid.AsSpan(At(row, places - 1), places).CopyTo(line);
                    line.Reverse();
                }
            }
        }

        for (var row = first; row <= last; row++)
        {
            Heights(row)[places..].Fill(Heights(row)[places - 1]);
        }
    }

    /// <summary>Puts the results of the rows from <paramref name="first"/> into the grids, each post by one octant only.</summary>
    public void Store(int first)
    {
        var last = Math.Min(first + Rows - 1, _radius);
        Store(first, last, _ground, _aboveGround);
        Store(first, last, _sea, _aboveSea);
    }

    private void Store(int first, int last, float[] strip, float[] grid)
    {
        if (_turned)
        {
            StoreTurned(first, last, strip, grid);
            return;
        }

        for (var row = Math.Max(1, first); row <= last; row++)
        {
            // The axis belongs to the octant that runs to larger places, the diagonal to the one that is not turned.
            var begin = _aside > 0 ? 0 : 1;
            var end = LastPlace(row);
            if (end < begin)
            {
                continue;
            }

            var line = strip.AsSpan(row % Rows * _stride + begin, end - begin + 1);
            if (_aside > 0)
            {
                line.CopyTo(grid.AsSpan(At(row, begin)));
            }
            else
            {
                line.Reverse();
                line.CopyTo(grid.AsSpan(At(row, end)));
            }
        }
    }

    private void LoadTurned(int first, int last, int places)
    {
        var place = 0;
        if (last - first == Rows - 1 && Avx.IsSupported)
        {
            var column = _outward > 0 ? _radius + first : _radius - last;
            for (; place + Rows <= places; place += Rows)
            {
                ref var source = ref _grid[(_radius - _aside * place) * _side + column];
                SquareBlock.Read(ref source, -_aside * _side, true).Turned().Write(ref _heights[place], _stride, _outward > 0);
            }
        }

        for (; place < places; place++)
        {
            for (var row = first; row <= last; row++)
            {
                _heights[row % Rows * _stride + place] = _grid[At(row, place)];
            }
        }
    }

    private void StoreTurned(int first, int last, float[] strip, float[] grid)
    {
        var begin = _aside > 0 ? 0 : 1;
        var place = begin;
        if (last - first == Rows - 1 && Avx.IsSupported)
        {
            var column = _outward > 0 ? _radius + first : _radius - last;

            // Whole blocks only where every row of the strip reaches.
            var common = Math.Min(Math.Min(first - 1, LastPlace(last)), LastPlace(first));
            for (; place + Rows - 1 <= common; place += Rows)
            {
                ref var target = ref grid[(_radius - _aside * place) * _side + column];
                SquareBlock.Read(ref strip[place], _stride, _outward > 0).Turned().Write(ref target, -_aside * _side, true);
            }
        }

        for (; place <= Farthest(first, last); place++)
        {
            for (var row = first; row <= last; row++)
            {
                if (place < row && place <= LastPlace(row))
                {
                    grid[At(row, place)] = strip[row % Rows * _stride + place];
                }
            }
        }
    }

    private int Farthest(int first, int last)
    {
        var farthest = 0;
        for (var row = first; row <= last; row++)
        {
            farthest = Math.Max(farthest, LastPlace(row));
        }

        return farthest;
    }

    private int At(int row, int place) => _turned
        ? (_radius - _aside * place) * _side + _radius + _outward * row
        : (_radius - _outward * row) * _side + _radius + _aside * place;
}
