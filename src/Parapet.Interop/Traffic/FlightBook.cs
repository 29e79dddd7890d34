using System.Collections.Immutable;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Puts together what single messages say: one has a place, another the motion, a third the height. Memory grows with the places, up to <see cref="MostStates"/>; what
/// comes after that is counted as faults.
/// </summary>
internal sealed class FlightBook
{
    /// <summary>How many faults are kept with their reasons.</summary>
    public const int MostFaults = 100;

    /// <summary>Of all aircraft together: some 400 MB.</summary>
    public const int MostStates = 5_000_000;

    /// <summary>More than the whole sky holds; what claims to be another is noise.</summary>
    public const int MostAircraft = 500_000;

    /// <summary>For how long a height or a motion holds after it was told.</summary>
    public static readonly Duration Fresh = Duration.FromSeconds(30);

    private readonly SortedDictionary<string, Aircraft> _aircraft = new(StringComparer.Ordinal);
    private readonly ImmutableArray<WireFault>.Builder _first = ImmutableArray.CreateBuilder<WireFault>();
    private long _messages;
    private long _faults;
    private int _states;

    /// <summary>A message was read.</summary>
    public void Count() => _messages++;

    public void Fail(long offset, string item, string reason)
    {
        _faults++;
        if (_first.Count < MostFaults)
        {
            _first.Add(new((int)Math.Min(int.MaxValue, offset), item, reason));
        }
    }

    /// <summary>Somebody is there.</summary>
    public void Meet(string id) => Of(id);

    public bool Knows(string id) => _aircraft.ContainsKey(id);

    /// <summary>Whether the place that was told last is of that moment.</summary>
    public bool IsToldOf(string id, Instant time) => Of(id).States is [.., var last] && last.Time == time;

    public void Name(string id, string callsign) => Of(id).Callsign = callsign;

    /// <summary>A height; of two that are told at once that above the ellipsoid comes last.</summary>
    public void Height(string id, Instant time, Length height, bool isGeometric)
    {
        var aircraft = Of(id);
        aircraft.Height = (time, height, isGeometric);
        aircraft.Differences.Take(time, height, isGeometric);
    }

    public void Move(string id, Instant time, RecordedMotion motion) => Of(id).Motion = (time, motion);

    /// <summary>A place; it is kept where a height is known that is fresh.</summary>
    /// <param name="offset">Of the message.</param>
    public void Place(string id, Instant time, double latitude, double longitude, long offset)
    {
        var aircraft = Of(id);
        if (aircraft.Height is not { } height || Ago(time, height.Time) > Fresh)
        {
            return;
        }

        if (_states >= MostStates)
        {
            Fail(offset, "position", $"more than {MostStates} positions");
            return;
        }

        _states++;
        var motion = aircraft.Motion is { } told && Ago(time, told.Time) <= Fresh ? told.Motion : (RecordedMotion?)null;
        aircraft.States.Add(new(time, Geodetic.FromDegrees(latitude, longitude).WithHeight(height.Height), height.IsGeometric, motion));
    }

    /// <summary>Every aircraft that has a place.</summary>
    public TrafficRecording Recording(DateTimeOffset? begins) => new(
        begins,
        [
            .. from pair in _aircraft
               where pair.Value.States.Count > 0
               select new RecordedFlight(pair.Key, pair.Value.Callsign, [.. pair.Value.Differences.Levelled(pair.Value.States).OrderBy(state => state.Time)]),
        ],
        _messages, _faults, _first.ToImmutable());

    private static Duration Ago(Instant now, Instant then) => new(Math.Abs((now - then).Nanoseconds));

    private Aircraft Of(string id)
    {
        if (!_aircraft.TryGetValue(id, out var aircraft))
        {
            aircraft = new();
            if (_aircraft.Count < MostAircraft)
            {
                _aircraft[id] = aircraft;
            }
        }

        return aircraft;
    }

    private sealed class Aircraft
    {
        public string Callsign { get; set; } = "";

        public (Instant Time, Length Height, bool IsGeometric)? Height { get; set; }

        public HeightDifferences Differences { get; } = new();

        public (Instant Time, RecordedMotion Motion)? Motion { get; set; }

        public List<RecordedState> States { get; } = [];
    }
}
