using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Questions.Tracking;

/// <summary>The tracker's settings: those found from the sensors, with what a file says in their place.</summary>
internal static class SettingsFile
{
    private static readonly Setting[] Known =
    [
        new("hypotheses", 1, 5000, (s, v) => s with { Hypotheses = (int)v }),
        new("hypothesis_spread", 0.1, 50, (s, v) => s with { HypothesisSpread = v }),
        new("memory_looks", 1, 12, (s, v) => s with { Memory = (int)v }),
        new("least_existence", 1e-12, 0.5, (s, v) => s with { LeastExistence = v }),
        new("gate", 1, 1000, (s, v) => s with { Gate = v }),
        new("mean_life_s", 1, 1e9, (s, v) => s with { MeanLife = Duration.FromSeconds(v) }),
        new("first_targets", 0, 1e6, (s, v) => s with { FirstTargets = v }),
        new("new_targets_per_s", 1e-9, 1e6, (s, v) => s with { NewTargetsPerSecond = v }),
        new("new_targets_learned_over_s", 1, 1e9, (s, v) => s with { NewTargetsLearnedOver = Duration.FromSeconds(v) }),
        new("ceiling_m", 1, 1e8, (s, v) => s with { Ceiling = Length.FromMetres(v) }),
        new("cut_off_m", 1e-3, 1e7, (s, v) => s with { CutOff = Length.FromMetres(v) }),
        new("velocity_cut_off_m_s", 1e-6, 1e5, (s, v) => s with { VelocityCutOff = Speed.FromMetresPerSecond(v) }),
        new("velocity_sigma_m_s", 1e-6, 1e5, (s, v) => s with { VelocitySigma = Speed.FromMetresPerSecond(v) }),
        new("unscented", 0, 1, (s, v) => s with { IsUnscented = v > 0 }),
        new("averages", 0, 1, (s, v) => s with { Averages = v > 0 }),
        new("greatest_plots", 1, 1e8, (s, v) => s with { GreatestPlots = (int)v }),
        new("greatest_targets", 1, 1e8, (s, v) => s with { GreatestTargets = (int)v }),
        new("greatest_cluster", 2, 1e6, (s, v) => s with { GreatestCluster = (int)v }),
    ];

    private sealed record Setting(string Name, double Least, double Greatest, Func<MultiHypothesisSettings, double, MultiHypothesisSettings> Apply);

    public static MultiHypothesisSettings? Read(string? path, CaseFolder read, Problems problems)
    {
        var settings = MotionPriors.For(read.Sensors);
        settings = settings with
        {
            CutOff = read.Description.CutOff ?? settings.CutOff,
            LowestGround = read.Description.LowestGround ?? settings.LowestGround,
        };

        if (path is null)
        {
            return settings;
        }

        using var document = InputFile.ReadJson(path, "a file of settings", problems);
        if (document is null)
        {
            return null;
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return Apply(settings, document.RootElement, path, problems);
        }

        problems.Add(new Problem(path, 1, "", InputJson.Describe(document.RootElement), "an object of settings"));
        return null;
    }

    private static MultiHypothesisSettings Apply(MultiHypothesisSettings settings, JsonElement root, string path, Problems problems)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name == "modes")
            {
                settings = settings with { Modes = new ModeReader(path, problems).Read(property.Value) };
                continue;
            }

            var setting = Known.FirstOrDefault(known => known.Name == property.Name);
            if (setting is null)
            {
                problems.Add(new Problem(path, 1, property.Name, InputJson.Describe(property.Value), $"one of modes, {string.Join(", ", Known.Select(known => known.Name))}"));
            }
            else if (property.Value.ValueKind != JsonValueKind.Number || property.Value.GetDouble() is var value && (value < setting.Least || value > setting.Greatest))
            {
                problems.Add(new Problem(path, 1, property.Name, InputJson.Describe(property.Value), FormattableString.Invariant($"a number in [{setting.Least:G6}, {setting.Greatest:G6}]")));
            }
            else
            {
                settings = setting.Apply(settings, property.Value.GetDouble());
            }
        }

        return settings;
    }
}
