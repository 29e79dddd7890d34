using System.Collections.Immutable;

namespace Parapet.Campaigns.Robustness;

/// <summary>What one or two settings at other values make of the headline difference.</summary>
/// <param name="Settings">Names of the settings.</param>
/// <param name="Stated">What the study states of each.</param>
/// <param name="Tried">What was tried in its place.</param>
/// <param name="Mean">By how much the difference moved, over the same raids.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Difference">The difference itself with these values.</param>
/// <param name="Unit">Of all four.</param>
/// <param name="Raids">Over which it was looked at.</param>
public sealed record SettingEffect(
    ImmutableArray<string> Settings, ImmutableArray<string> Stated, ImmutableArray<string> Tried, double? Mean, double? Low, double? High, double? Difference, string Unit, int Raids)
{
    /// <summary>In words: "boresight 175 deg in place of 140 deg".</summary>
    public string Told => string.Join(" and ", Settings.Select((setting, index) => $"{setting}: {Tried[index]} in place of {Stated[index]}"));
}
