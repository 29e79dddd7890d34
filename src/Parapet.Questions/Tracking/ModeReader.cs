using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Questions.Tracking;

/// <summary>Reads the modes of motion of a settings file: a list of objects, each of numbers and yes-or-no's.</summary>
internal sealed class ModeReader(string path, Problems problems)
{
    private static readonly string[] Names =
        ["turn_rad_s", "intensity_m2_s3", "vertical_intensity_m2_s3", "climb_fades_s", "climb_sigma_m_s", "stay_s", "share", "from_first_plot", "falls",
            "closing_m_s", "closing_sigma_m_s", "cross_sigma_m_s", "descent_m_s"];

    private JsonElement _mode;
    private string _place = "";

    public IReadOnlyList<MotionMode>? Read(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            problems.Add(new Problem(path, 1, "modes", InputJson.Describe(list), "a list of one mode or more"));
            return null;
        }

        List<MotionMode> modes = [];
        foreach (var element in list.EnumerateArray())
        {
            (_mode, _place) = (element, $"modes[{modes.Count}]");
            if (element.ValueKind != JsonValueKind.Object)
            {
                problems.Add(new Problem(path, 1, _place, InputJson.Describe(element), $"an object with {string.Join(", ", Names)}"));
                return null;
            }

            modes.Add(Mode());
        }

        // A track begins with the modes that its first plot needs.
        return [.. modes.OrderByDescending(mode => mode.FromFirstPlot)];
    }

    private MotionMode Mode()
    {
        foreach (var property in _mode.EnumerateObject().Where(property => !Names.Contains(property.Name)))
        {
            problems.Add(new Problem(path, 1, $"{_place}.{property.Name}", InputJson.Describe(property.Value), $"one of {string.Join(", ", Names)}"));
        }

        var fades = Number("climb_fades_s", 0, 1e9, 0);
        return new()
        {
            TurnRadiansPerSecond = Number("turn_rad_s", -10, 10, 0),
            Intensity = Number("intensity_m2_s3", 0, 1e9, 1),
            VerticalIntensity = Number("vertical_intensity_m2_s3", 0, 1e9, 1),
            ClimbFades = fades > 0 ? Duration.FromSeconds(fades) : null,
            ClimbSigma = Speed.FromMetresPerSecond(Number("climb_sigma_m_s", 0, 1e5, 10)),
            Stay = Duration.FromSeconds(Number("stay_s", 1e-3, 1e9, 60)),
            Share = Number("share", 1e-9, 1e9, 1),
            Inbound = _mode.TryGetProperty("closing_m_s", out _) ? Inbound() : null,
            FromFirstPlot = IsSet("from_first_plot"),
            Falls = IsSet("falls"),
        };
    }

    private InboundVelocity Inbound() => new(
        Speed.FromMetresPerSecond(Number("closing_m_s", -1e5, 1e5, 0)),
        Speed.FromMetresPerSecond(Number("closing_sigma_m_s", 0, 1e5, 1000)),
        Speed.FromMetresPerSecond(Number("cross_sigma_m_s", 0, 1e5, 1000)),
        Speed.FromMetresPerSecond(Number("descent_m_s", -1e5, 1e5, 0)));

    private double Number(string name, double least, double greatest, double missing)
    {
        if (!_mode.TryGetProperty(name, out var value))
        {
            return missing;
        }

        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number >= least && number <= greatest)
        {
            return number;
        }

        problems.Add(new Problem(path, 1, $"{_place}.{name}", InputJson.Describe(value), FormattableString.Invariant($"a number in [{least:G6}, {greatest:G6}]")));
        return missing;
    }

    private bool IsSet(string name)
    {
        if (!_mode.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        problems.Add(new Problem(path, 1, $"{_place}.{name}", InputJson.Describe(value), "true or false"));
        return false;
    }
}
