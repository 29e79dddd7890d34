using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>The salvos at one class of targets, as a doctrine's file gives them.</summary>
public sealed record ClassPatternEntry : IChecked
{
    [Description("What the post takes a track to be.")]
    public required TargetCategory Against { get; init; }

    [Description("Rounds of each salvo with a full stock, with a look between."), Allowed("[1, 8]"), AllowedEach("[1, 16]")]
    public required ImmutableArray<int> Salvos { get; init; }

    [Description("With salvo: by-stock, what is fired at most as rounds run low: the fewer are left, the fewer are fired."), Allowed("[0, 8]")]
    public ImmutableArray<StockStepEntry> Scarce { get; init; } = [];

    /// <summary>No step lets more be fired than one that holds sooner, and each lets less than a full stock does.</summary>
    public void Check(Node node, Problems problems)
    {
        for (var i = 0; i < Scarce.Length; i++)
        {
            var step = Scarce[i];
            var place = node.Field("scarce")!.Items[i];
            if (step.Rounds >= Salvos.Max() && step.Looks >= Salvos.Length)
            {
                problems.Add(place, $"{step.Rounds} rounds and {step.Looks} looks at most", $"fewer than the {Salvos.Max()} rounds or {Salvos.Length} looks of a full stock");
            }

            foreach (var other in Scarce.Where(other => other.Below.Nominal > step.Below.Nominal && (other.Rounds < step.Rounds || other.Looks < step.Looks)))
            {
                problems.Add(
                    place,
                    FormattableString.Invariant($"{step.Rounds} rounds and {step.Looks} looks below {step.Below.Nominal.Value}"),
                    FormattableString.Invariant($"inverted: at most the {other.Rounds} rounds and {other.Looks} looks that are allowed below {other.Below.Nominal.Value}"));
            }
        }

        var shares = Scarce.Select(step => step.Below.Nominal.Value).ToArray();
        if (shares.Distinct().Count() != shares.Length)
        {
            problems.Add(node.Field("scarce")!, FormattableString.Invariant($"steps below {string.Join(", ", shares)}"), "each share once");
        }
    }

    /// <summary>With the shares that a draw gives.</summary>
    public ClassPattern In(FigureDraw draw) => new(Against, new FiringPattern(Salvos), [.. Scarce.Select(step => step.In(draw))]);
}
