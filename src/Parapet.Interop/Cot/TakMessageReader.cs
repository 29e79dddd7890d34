using System.Collections.Immutable;
using System.Globalization;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>Reads a message of TAK. A field that comes twice counts as it came last, and the parts of a message are joined, as Protocol Buffers want it.</summary>
internal sealed class TakMessageReader
{
    /// <summary>The end of the year 9999.</summary>
    private const ulong LastMilliseconds = 253_402_300_799_999;

    private static readonly string[] s_numbers = ["lat", "lon", "hae", "ce", "le"];

    private readonly List<byte>[] _unknown = [[], [], []];
    private readonly string[] _texts = ["", "", "", "", "", "", ""];
    private readonly double[] _place = new double[5];
    private readonly ulong[] _times = new ulong[3];
    private string _other = "";
    private CotContact? _contact;
    private CotGroup? _group;
    private CotPrecision? _precision;
    private uint? _battery;
    private CotSoftware? _software;
    private CotTrack? _track;
    private TakControl? _control;
    private bool _hasEvent;

    /// <param name="bytes">The whole of what was handed in.</param>
    /// <param name="begin">Where the message begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int begin, int end, out TakMessage? message, out WireFault fault)
    {
        var reader = new TakMessageReader();
        var problem = reader.Message(bytes, begin, end) ?? reader.Wrong(begin);
        fault = problem ?? default;
        message = problem is null ? reader.Made() : null;
        return message is not null;
    }

    private WireFault? Message(ReadOnlySpan<byte> bytes, int begin, int end)
    {
        var fields = new ProtobufReader(bytes, begin, end);
        while (fields.Next())
        {
            switch (fields.Field, fields.Form)
            {
                case (1, 2):
                    fields.Stop(Control(bytes, fields.Begin, fields.Offset));
                    break;
                case (2, 2):
                    _hasEvent = true;
                    fields.Stop(Event(bytes, fields.Begin, fields.Offset));
                    break;
                default:
                    _unknown[0].AddRange(fields.Whole);
                    break;
            }
        }

        return fields.Fault;
    }

    private WireFault? Control(ReadOnlySpan<byte> bytes, int begin, int end)
    {
        _control ??= new(0, 0, "");
        var fields = new ProtobufReader(bytes, begin, end);
        while (fields.Next())
        {
            _control = (fields.Field, fields.Form) switch
            {
                (1, 0) => _control with { Lowest = (uint)fields.Bits },
                (2, 0) => _control with { Highest = (uint)fields.Bits },
                (3, 2) => _control with { Contact = fields.Text("contactUid") },
                _ => _control,
            };
        }

        return fields.Fault;
    }

    private WireFault? Event(ReadOnlySpan<byte> bytes, int begin, int end)
    {
        var fields = new ProtobufReader(bytes, begin, end);
        while (fields.Next())
        {
            switch (fields.Field, fields.Form)
            {
                case ( >= 1 and <= 5, 2):
                    _texts[fields.Field] = fields.Text(NameOf(fields.Field));
                    break;
                case (9, 2):
                    _texts[6] = fields.Text("how");
                    break;
                case ( >= 6 and <= 8, 0):
                    _times[fields.Field - 6] = fields.Bits;
                    break;
                case ( >= 10 and <= 14, 1):
                    _place[fields.Field - 10] = fields.Double;
                    break;
                case (15, 2):
                    fields.Stop(Detail(bytes, fields.Begin, fields.Offset));
                    break;
                default:
                    _unknown[1].AddRange(fields.Whole);
                    break;
            }
        }

        return fields.Fault;
    }

    private WireFault? Detail(ReadOnlySpan<byte> bytes, int begin, int end)
    {
        var fields = new ProtobufReader(bytes, begin, end);
        while (fields.Next())
        {
            if (fields is { Field: 1, Form: 2 })
            {
                _other = fields.Text("xmlDetail");
                if (!CleanXml.IsFragment(_other))
                {
                    fields.Stop(new(fields.Begin, "xmlDetail", "no well-formed XML"));
                }
            }
            else if (fields is { Field: >= 2 and <= 7, Form: 2 })
            {
                fields.Stop(Part(fields.Field, bytes, fields.Begin, fields.Offset));
            }
            else
            {
                _unknown[2].AddRange(fields.Whole);
            }
        }

        return fields.Fault;
    }

    /// <summary>What these small parts hold beside what is known of them is not kept.</summary>
    private WireFault? Part(int part, ReadOnlySpan<byte> bytes, int begin, int end)
    {
        Start(part);
        var fields = new ProtobufReader(bytes, begin, end);
        while (fields.Next())
        {
            switch (part, fields.Field, fields.Form)
            {
                case (2, 1, 2):
                    _contact = _contact! with { Endpoint = fields.Text("endpoint") };
                    break;
                case (2, 2, 2):
                    _contact = _contact! with { Callsign = fields.Text("callsign") };
                    break;
                case (3, 1, 2):
                    _group = _group! with { Name = fields.Text("name") };
                    break;
                case (3, 2, 2):
                    _group = _group! with { Role = fields.Text("role") };
                    break;
                case (4, 1, 2):
                    _precision = _precision! with { PlaceSource = fields.Text("geopointsrc") };
                    break;
                case (4, 2, 2):
                    _precision = _precision! with { HeightSource = fields.Text("altsrc") };
                    break;
                case (5, 1, 0):
                    _battery = (uint)fields.Bits;
                    break;
                case (6, 1, 2):
                    _software = _software! with { Device = fields.Text("device") };
                    break;
                case (6, 2, 2):
                    _software = _software! with { Platform = fields.Text("platform") };
                    break;
                case (6, 3, 2):
                    _software = _software! with { System = fields.Text("os") };
                    break;
                case (6, 4, 2):
                    _software = _software! with { Version = fields.Text("version") };
                    break;
                case (7, 1, 1):
                    _track = _track! with { SpeedMetresPerSecond = fields.Double };
                    break;
                case (7, 2, 1):
                    _track = _track! with { CourseDegrees = fields.Double };
                    break;
            }
        }

        return fields.Fault;
    }

    private void Start(int part)
    {
        switch (part)
        {
            case 2:
                _contact ??= new("");
                break;
            case 3:
                _group ??= new("", "");
                break;
            case 4:
                _precision ??= new("", "");
                break;
            case 5:
                _battery ??= 0;
                break;
            case 6:
                _software ??= new("", "", "", "");
                break;
            default:
                _track ??= new(0, 0);
                break;
        }
    }

    /// <summary>A value that no event may have.</summary>
    private WireFault? Wrong(int begin)
    {
        if (!_hasEvent)
        {
            return null;
        }

        foreach (var time in _times)
        {
            if (time > LastMilliseconds)
            {
                return new(begin, "sendTime, startTime or staleTime", $"{time} ms; at most {LastMilliseconds} ms");
            }
        }

        double[] limits = [90, 180, double.MaxValue, double.MaxValue, double.MaxValue];
        for (var i = 0; i < _place.Length; i++)
        {
            if (!(Math.Abs(_place[i]) <= limits[i]))
            {
                return new(begin, s_numbers[i], string.Create(CultureInfo.InvariantCulture, $"{_place[i]}; allowed: from {-limits[i]} to {limits[i]}"));
            }
        }

        return _track is { } track && !(double.IsFinite(track.CourseDegrees) && double.IsFinite(track.SpeedMetresPerSecond))
            ? new(begin, "track", "a course or a speed that is no number")
            : null;
    }

    private TakMessage Made() => new(
        _hasEvent
            ? new CotEvent
            {
                Type = _texts[1],
                Access = _texts[2],
                Qos = _texts[3],
                Opex = _texts[4],
                Uid = _texts[5],
                How = _texts[6],
                Time = Moment(0),
                Start = Moment(1),
                Stale = Moment(2),
                LatitudeDegrees = _place[0],
                LongitudeDegrees = _place[1],
                HeightMetres = _place[2],
                CircularErrorMetres = _place[3],
                LinearErrorMetres = _place[4],
                Contact = _contact,
                Group = _group,
                Precision = _precision,
                BatteryPercent = _battery,
                Software = _software,
                Track = _track,
                OtherDetail = _other,
            }
            : null,
        _control)
    {
        Unknown = [.. _unknown.Select(part => part.ToImmutableArray())],
    };

    private DateTimeOffset Moment(int index) => DateTimeOffset.FromUnixTimeMilliseconds((long)_times[index]);

    private static string NameOf(int field) => field switch { 1 => "type", 2 => "access", 3 => "qos", 4 => "opex", _ => "uid" };
}
