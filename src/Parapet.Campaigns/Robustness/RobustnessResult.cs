using System.Collections.Immutable;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Robustness;

/// <summary>What became of the headline when every setting of the study was tried at other values.</summary>
public sealed record RobustnessResult
{
    /// <summary>The study's name.</summary>
    public required string Study { get; init; }

    /// <summary>What the study meant when it was swept, what the catalogue held, and what the program made of a few of its raids.</summary>
    public required RobustnessFingerprint Fingerprint { get; init; }

    /// <summary>The first option of the headline.</summary>
    public required string A { get; init; }

    /// <summary>The option that it is held against.</summary>
    public required string B { get; init; }

    /// <summary>The id of the measure that decides.</summary>
    public required string Measure { get; init; }

    /// <summary>Of the measure.</summary>
    public required string Unit { get; init; }

    /// <summary>The study's own difference on the raids of the confirmation: its mean and 95 % interval.</summary>
    public required double Mean { get; init; }

    /// <inheritdoc cref="Mean"/>
    public required double? Low { get; init; }

    /// <inheritdoc cref="Mean"/>
    public required double? High { get; init; }

    /// <summary>What the study says on those raids.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How many settings were tried.</summary>
    public required int Settings { get; init; }

    /// <summary>At how many other values, in all.</summary>
    public required int Levels { get; init; }

    /// <summary>How many of them, and how many pairs, were looked at on further raids since they might turn the answer.</summary>
    public required int Candidates { get; init; }

    /// <summary>Raids of the first look, after the second, after the third, and of the confirmation.</summary>
    public required ImmutableArray<int> Raids { get; init; }

    /// <summary>Whether it was broken off: what had been tried by then is here.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>What turns the answer, single settings first, the strongest first.</summary>
    public required ImmutableArray<Flip> Flips { get; init; }

    /// <summary>Every value tried, the strongest first.</summary>
    public required ImmutableArray<SettingEffect> Effects { get; init; }

    /// <summary>The strongest settings two by two, the strongest first.</summary>
    public required ImmutableArray<SettingEffect> Pairs { get; init; }

    /// <summary>What could not be tried.</summary>
    public required ImmutableArray<RefusedLevel> Refused { get; init; }

    /// <summary>What was not tried.</summary>
    public required ImmutableArray<LeftOutSetting> LeftOut { get; init; }
}
