namespace Parapet.Judging.Pictures;

/// <summary>Finds what is near to what: sorted along x, so that a picture spread over the map costs little more than its size.</summary>
internal sealed class NearPairs<TFrame>(double cutOffMetres)
    where TFrame : struct, IFrame
{
    private readonly List<NearPair> _pairs = [];
    private double[] _xs = [];
    private int[] _order = [];

    /// <summary>Pairs less than the cut-off apart, by track and then object; the cost is the squared distance in m2.</summary>
    /// <exception cref="ArgumentException">There are more pairs than can be weighed.</exception>
    public List<NearPair> Find(ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks)
    {
        Sort(objects);
        _pairs.Clear();
        for (var track = 0; track < tracks.Length; track++)
        {
            var first = _pairs.Count;
            AddNear(objects, tracks[track].Position, track);
            if (_pairs.Count > SparseAssignment.MostCosts)
            {
                throw new ArgumentException($"more than {SparseAssignment.MostCosts} pairs of an object and a track are within the cut-off of {cutOffMetres:G6} m at one time");
            }

            _pairs.Sort(first, _pairs.Count - first, ByObject);
        }

        return _pairs;
    }

    private static readonly Comparer<NearPair> ByObject = Comparer<NearPair>.Create(static (a, b) => a.Object.CompareTo(b.Object));

    private void Sort(ReadOnlySpan<PictureEntry<TFrame>> objects)
    {
        (_xs, _order) = (new double[objects.Length], new int[objects.Length]);
        for (var i = 0; i < objects.Length; i++)
        {
            (_xs[i], _order[i]) = (objects[i].Position.X, i);
        }

        Array.Sort(_xs, _order);
    }

    private void AddNear(ReadOnlySpan<PictureEntry<TFrame>> objects, Position<TFrame> place, int track)
    {
        var start = Array.BinarySearch(_xs, place.X - cutOffMetres);
        start = start < 0 ? ~start : start;

        // The search may land on any of several equal values.
        while (start > 0 && _xs[start - 1] >= place.X - cutOffMetres)
        {
            start--;
        }

        for (var i = start; i < _xs.Length && _xs[i] <= place.X + cutOffMetres; i++)
        {
            var squared = (objects[_order[i]].Position - place).NormSquared;
            if (Math.Sqrt(squared) < cutOffMetres)
            {
                _pairs.Add(new(_order[i], track, squared));
            }
        }
    }
}
