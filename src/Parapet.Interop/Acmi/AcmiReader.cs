using System.Collections.Immutable;
using System.Globalization;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Acmi;

/// <summary>
/// Reads a recording in ACMI 2.1 or 2.2 [Tacview2024], record by record: what it holds grows with the objects, not with the time. A line that
/// breaks the format is told and passed over. A recording in a container of zip or 7z must be taken out of it first.
/// </summary>
/// <param name="stream">UTF-8, with a byte order mark or without; read from where it stands, left open.</param>
/// <param name="complain">Takes what is wrong: offsets are from the first byte read.</param>
public sealed class AcmiReader(Stream stream, Action<WireFault> complain)
{
    private readonly ByteLines _lines = new(stream, goesOn: true, complain);
    private readonly Dictionary<ulong, double[]> _places = [];
    private readonly Queue<AcmiRecord> _ready = new();
    private double _seconds;
    private double _longitude;
    private double _latitude;
    private bool? _isRecording;

    /// <summary>The next record; null at the end, and where the stream is no recording.</summary>
    public AcmiRecord? Next()
    {
        _isRecording ??= Head();
        while (_ready.Count == 0 && _isRecording.Value && _lines.Next() is { } line)
        {
            Read(line);
        }

        return _ready.TryDequeue(out var record) ? record : null;
    }

    private bool Head()
    {
        const string Type = "FileType=text/acmi/tacview";
        const string Version = "FileVersion=2.";
        var first = _lines.Next();
        if (first != Type)
        {
            complain(new(0, "FileType", first is null ? "nothing" : $"'{Short(first)}'; allowed: {Type}"));
            return false;
        }

        var second = _lines.Next();
        if (second?.StartsWith(Version, StringComparison.Ordinal) != true)
        {
            complain(new(_lines.Offset, "FileVersion", second is null ? "nothing" : $"'{Short(second)}'; allowed: {Version}1 and {Version}2"));
            return false;
        }

        return true;
    }

    private void Read(string line)
    {
        if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        switch (line[0])
        {
            case '#':
                if (Number("frame", line[1..], out var seconds))
                {
                    _seconds = seconds;
                }

                break;
            case '-':
                if (Id(line[1..], out var gone))
                {
                    _places.Remove(gone);
                    _ready.Enqueue(new AcmiRemoval(_seconds, gone));
                }

                break;
            default:
                Properties(AcmiSplit.Of(line));
                break;
        }
    }

    private void Properties(List<string> parts)
    {
        if (!Id(parts[0], out var id))
        {
            return;
        }

        AcmiPlace? place = null;
        var properties = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                complain(new(_lines.Offset, "property", $"'{Short(part)}'; allowed: a name, = and a value"));
                continue;
            }

            var (name, value) = (part[..equals], part[(equals + 1)..]);
            if (id == 0)
            {
                Global(name, value);
            }
            else if (name == "T")
            {
                place = Place(id, value);
            }
            else
            {
                properties.Add((name, AcmiSplit.Plain(value)));
            }
        }

        if (id != 0 && (place is not null || properties.Count > 0))
        {
            _ready.Enqueue(new AcmiUpdate(_seconds, id, place, properties.ToImmutable()));
        }
    }

    private void Global(string name, string value)
    {
        switch (name)
        {
            case "Event":
                Event(AcmiSplit.Plain(value).Split('|'));
                break;
            case "ReferenceLongitude" when Number(name, value, out var longitude):
                _longitude = longitude;
                break;
            case "ReferenceLatitude" when Number(name, value, out var latitude):
                _latitude = latitude;
                break;
            default:
                _ready.Enqueue(new AcmiGlobal(_seconds, name, AcmiSplit.Plain(value)));
                break;
        }
    }

    /// <summary>Whatever stands between the kind and the last part, and is a number, is an object; the rest is text.</summary>
    private void Event(string[] parts)
    {
        var objects = ImmutableArray.CreateBuilder<ulong>();
        var at = 1;
        while (at < parts.Length - 1 && ulong.TryParse(parts[at], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id))
        {
            objects.Add(id);
            at++;
        }

        _ready.Enqueue(new AcmiEvent(_seconds, parts[0], objects.ToImmutable(), string.Join('|', parts.Skip(at))));
    }

    /// <summary>
    /// Longitude, latitude and height; with two more the place on a flat world, with three the attitude, with six both. What is empty is as before.
    /// </summary>
    private AcmiPlace? Place(ulong id, string value)
    {
        var parts = value.Split('|');
        if (parts.Length is not (3 or 5 or 6 or 9))
        {
            complain(new(_lines.Offset, "T", $"{parts.Length} parts; allowed: 3, 5, 6 or 9"));
            return null;
        }

        if (!_places.TryGetValue(id, out var known))
        {
            _places[id] = known = [double.NaN, double.NaN, double.NaN, double.NaN];
        }

        for (var i = 0; i < 3; i++)
        {
            if (parts[i].Length > 0 && Number("T", parts[i], out var number))
            {
                // The reference may change, and what is left out is the whole value, not its rest.
                known[i] = number + (i == 0 ? _longitude : i == 1 ? _latitude : 0);
            }
        }

        if (parts.Length >= 6 && parts[5].Length > 0 && Number("T", parts[5], out var yaw))
        {
            known[3] = yaw;
        }

        if (double.IsNaN(known[0] + known[1] + known[2]))
        {
            return null;
        }

        if (Math.Abs(known[0]) > 360 || Math.Abs(known[1]) > 90)
        {
            complain(new(_lines.Offset, "T", string.Create(CultureInfo.InvariantCulture, $"longitude {known[0]}, latitude {known[1]} deg; allowed: to 360 and 90 deg")));
            return null;
        }

        return new(known[0], known[1], known[2], double.IsNaN(known[3]) ? null : known[3]);
    }

    private bool Id(string text, out ulong id)
    {
        if (ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id))
        {
            return true;
        }

        complain(new(_lines.Offset, "object", $"'{Short(text)}'; allowed: a hexadecimal number of up to 16 digits"));
        return false;
    }

    private bool Number(string item, string text, out double value)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
        {
            return true;
        }

        complain(new(_lines.Offset, item, $"'{Short(text)}'; allowed: a number"));
        return false;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
