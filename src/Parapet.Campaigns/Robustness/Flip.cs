namespace Parapet.Campaigns.Robustness;

/// <summary>Settings that turn the answer, and did so again on raids that had no part in finding them.</summary>
/// <param name="Effect">On the further raids.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference with these values.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Verdict">What the study would say with these values, on those raids.</param>
public sealed record Flip(SettingEffect Effect, double? Low, double? High, string Unit, Verdict Verdict);
