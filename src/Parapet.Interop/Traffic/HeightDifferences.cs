namespace Parapet.Interop.Traffic;

/// <summary>
/// By how much the heights of one aircraft above the ellipsoid exceed those of the standard atmosphere, where both were told at once. By it
/// all its heights are told above the ellipsoid: else a flight would jump by some hundred metres wherever one of them is missing.
/// </summary>
internal sealed class HeightDifferences
{
    private static readonly Duration AtOnce = Duration.FromSeconds(1);

    /// <summary>From one that is kept to the next: weather changes slower.</summary>
    private static readonly Duration Apart = Duration.FromSeconds(10);

    private readonly List<(Instant Time, Length Difference)> _told = [];
    private (Instant Time, Length Height)? _pressure;

    /// <summary>Takes a height as it is told.</summary>
    public void Take(Instant time, Length height, bool isGeometric)
    {
        if (!isGeometric)
        {
            _pressure = (time, height);
        }
        else if (_pressure is { } pressure && Ago(time, pressure.Time) <= AtOnce && (_told.Count == 0 || Ago(time, _told[^1].Time) >= Apart))
        {
            _told.Add((time, height - pressure.Height));
        }
    }

    /// <summary>States with heights above the ellipsoid; as they are where both were never told at once.</summary>
    public IEnumerable<RecordedState> Levelled(IEnumerable<RecordedState> states)
    {
        if (_told.Count == 0)
        {
            return states;
        }

        _told.Sort((first, second) => first.Time.CompareTo(second.Time));
        return states.Select(state => state.IsGeometric ? state : state with { Place = state.Place.WithHeight(state.Place.Height + At(state.Time)), IsGeometric = true });
    }

    /// <summary>The difference that was told nearest in time.</summary>
    private Length At(Instant time)
    {
        var place = _told.BinarySearch((time, default), Comparer<(Instant Time, Length Difference)>.Create((first, second) => first.Time.CompareTo(second.Time)));
        place = place < 0 ? ~place : place;
        return place == _told.Count || (place > 0 && Ago(time, _told[place - 1].Time) < Ago(_told[place].Time, time)) ? _told[place - 1].Difference : _told[place].Difference;
    }

    private static Duration Ago(Instant now, Instant then) => new(Math.Abs((now - then).Nanoseconds));
}
