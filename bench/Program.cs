using System.Globalization;
using BenchmarkDotNet.Running;
using Parapet.Bench.Viewsheds;

// Beside the benchmarks proper stands one comparison with a rival that is a library of another language.
if (args is ["viewshed", var folder, .. var rest])
{
    ViewshedComparison.Run(folder, rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 100);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
