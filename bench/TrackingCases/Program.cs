using System.Globalization;
using Parapet.TrackingCases;

if (args.Length < 2 || args.Length > 3)
{
    Console.Error.WriteLine("""
        Draws tracking cases: dotnet run --project bench/TrackingCases -- FAMILY|all SEED[-SEED] [FOLDER]
          dotnet run --project bench/TrackingCases -- all 1001-1003 out/cases
          dotnet run --project bench/TrackingCases -- f_close4 1-16 out/cases
        """);
    Console.Error.WriteLine("Families: " + string.Join(", ", Families.ByName.Keys));
    return 2;
}

var names = args[0] == "all" ? [.. Families.ByName.Keys] : new[] { args[0] };
var ends = args[1].Split('-');
if (!Families.ByName.ContainsKey(names[0])
    || !ulong.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
    || !ulong.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) || ends.Length > 2 || last < first)
{
    Console.Error.WriteLine($"{args[0]} {args[1]}: a family and a seed, or two seeds with - between them, are allowed. Families: {string.Join(", ", Families.ByName.Keys)}");
    return 2;
}

var folder = args.Length > 2 ? args[2] : "out/cases";
foreach (var name in names)
{
    for (var seed = first; seed <= last; seed++)
    {
        var drawn = Families.ByName[name](seed);
        CaseFiles.Write(drawn, Path.Combine(folder, drawn.Name));
        Console.WriteLine(Path.Combine(folder, drawn.Name));
    }
}

return 0;
