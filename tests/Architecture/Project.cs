using System.Xml.Linq;

namespace Parapet.Tests.Architecture;

/// <summary>What a project file says.</summary>
internal sealed record Project(string Name, string[] References, string[] Packages, bool Engine, string AssemblyFile, BuiltAssembly Assembly)
{
    public static Project Read(string file)
    {
        var content = XDocument.Load(file);
        var name = Path.GetFileNameWithoutExtension(file);
        var assembly = content.Descendants("AssemblyName").SingleOrDefault()?.Value ?? name;
        var built = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        return new Project(
            name,
            [.. Included("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference))],
            [.. Included("PackageReference")],
            content.Descendants("Engine").Any(element => element.Value == "true"),
            built,
            BuiltAssembly.Read(name, built));

        IEnumerable<string> Included(string item) =>
            content.Descendants(item).Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
    }
}
