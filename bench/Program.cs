using System.Globalization;
using BenchmarkDotNet.Running;
using Parapet.Bench.Assignments;
using Parapet.Bench.Charts;
using Parapet.Bench.Flights;
using Parapet.Bench.Records;
using Parapet.Bench.Viewsheds;

// Beside the benchmarks proper stand comparisons with rivals in other languages, and of speed with error.
if (args is ["viewshed", var folder, .. var rest])
{
    ViewshedComparison.Run(folder, rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 100);
}
else if (args is ["coverage", var tiles, .. var reach])
{
    CoverageComparison.Run(tiles, reach.Length > 0 ? double.Parse(reach[0], CultureInfo.InvariantCulture) : 100);
}
else if (args is ["record"])
{
    RecordComparison.Run();
}
else if (args is ["fall"])
{
    FallComparison.Run();
}
else if (args is ["integrators"])
{
    IntegratorComparison.Run();
}
else if (args is ["charts", var runs, .. var many])
{
    await BrushComparison.RunAsync(runs, many.Length > 0 ? int.Parse(many[0], CultureInfo.InvariantCulture) : 1_000_000);
}
else if (args is ["assign-kinds", var weapons, var targets, var within, var seconds])
{
    var (gap, limit) = (double.Parse(within, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture));
    AssignmentComparison.RunKinds(int.Parse(weapons, CultureInfo.InvariantCulture), int.Parse(targets, CultureInfo.InvariantCulture), gap, limit);
}
else if (args is ["assign", .. var share])
{
    AssignmentComparison.Run(share.Length > 0 ? double.Parse(share[0], CultureInfo.InvariantCulture) : 0.001);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
