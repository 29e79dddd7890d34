using System.ComponentModel;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>A time that varies from case to case, as a file gives it.</summary>
public sealed record TimeSpreadEntry : IChecked
{
    [Description("The least."), Allowed("[0 s, 1 h]")]
    public required Figure<Duration> Least { get; init; }

    [Description("The likeliest."), Allowed("[0 s, 1 h]")]
    public required Figure<Duration> Likeliest { get; init; }

    [Description("The greatest."), Allowed("[0 s, 1 h]")]
    public required Figure<Duration> Greatest { get; init; }

    /// <summary>The nominal times stand in rising order; drawn ones are put into it by <see cref="In"/>.</summary>
    public void Check(Node node, Problems problems)
    {
        if (Least.Nominal > Likeliest.Nominal || Likeliest.Nominal > Greatest.Nominal)
        {
            problems.Add(node, $"{Least.Nominal}, {Likeliest.Nominal}, {Greatest.Nominal}", "least, likeliest and greatest in rising order");
        }
    }

    // Each of the three may be drawn by itself; drawn past one another they change places.

    /// <summary>The three times that a draw gives, in rising order.</summary>
    public TimeSpread In(FigureDraw draw)
    {
        Duration[] times = [Least.In(draw), Likeliest.In(draw), Greatest.In(draw)];
        Array.Sort(times);
        return new TimeSpread(times[0], times[1], times[2]);
    }
}
