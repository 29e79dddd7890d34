using System.Collections.Immutable;
using System.Globalization;
using Parapet.BattleManagement.WeaponAssignment.DynamicSalvo;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The dynamic rule of doctrine beside the best that any rule could do, in cases given one by one.</summary>
internal sealed class DynamicSalvos : ICheckedModel
{
    public string Table => "fire-discipline/salvos";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var game = new SalvoGame(row.Number("kill_probability"), row.Count("looks"), Numbers(row.Text("worths")), Numbers(row.Text("chances")));
        var (rounds, arrivals) = (row.Count("rounds"), row.Count("arrivals"));
        yield return ("exact_loss", game.Loss(rounds, arrivals, rule: null));
        yield return ("rule_loss", game.Loss(rounds, arrivals, RuleFor(game, rounds)));
    }

    /// <summary>The rule as posts have it, with as many rounds at once as there are.</summary>
    public static SalvoGame.Rule RuleFor(SalvoGame game, int rounds) =>
        new FutureLoss(game.Kill, ValueLevels.Of(game.Worths.AsSpan(), game.Chances.AsSpan()), game.Looks, rounds, rounds).Best;

    private static ImmutableArray<double> Numbers(string cell) => [.. cell.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
