using Parapet.Earth.Propagation.Paths;

namespace Parapet.Campaigns.Merging;

/// <summary>The effects of propagation that a study counts, in a sentence for its page.</summary>
internal static class PropagationText
{
    /// <param name="isSmooth">Whether the ground is without relief.</param>
    public static string Of(PropagationEffects effects, bool isSmooth)
    {
        var raining = effects.RainMillimetresPerHour > 0;
        (string Name, bool On)[] parts =
        [
            ("refraction by a 4/3 earth", effects.Refraction),
            (isSmooth ? "masking by the earth's curve" : "masking by earth and terrain", effects.Masking),
            ("diffraction into the shadow", effects.Diffraction),
            ("multipath off the ground", effects.Multipath),
            ("attenuation by gases above 1 GHz", effects.Gases),
            (effects.Cells.All.IsEmpty ? "" : Cells(effects), !effects.Cells.All.IsEmpty),
            (raining ? FormattableString.Invariant($"rain of {effects.RainMillimetresPerHour:G4} mm/h above 1 GHz") : "rain", raining),
        ];
        return $"Radar waves are subject to: {Names(true)}. Not counted: {Names(false)}.";

        string Names(bool state)
        {
            var names = parts.Where(part => part.On == state && part.Name.Length > 0).Select(part => part.Name).ToArray();
            return names.Length > 0 ? string.Join(", ", names) : "nothing";
        }
    }

    private static string Cells(PropagationEffects effects) =>
        $"rain above 1 GHz in cells of {string.Join(" and ", effects.Cells.All.Select(cell => FormattableString.Invariant($"{cell.Radius.Kilometres:G4} km ({cell.MillimetresPerHour:G3} mm/h)")))}";
}
