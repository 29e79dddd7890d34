using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Parapet.Interop.Msdl;

/// <summary>
/// Reads the Military Scenario Definition Language, version 1 [SISO2008]: sides, and units, equipment and installations with their places and symbols. What else
/// a file holds is named and passed over. Elements are known by their local names, since files in use differ in their namespaces.
/// </summary>
public sealed class MsdlReader
{
    private const int LongestDocument = 64 << 20;

    private const int Deepest = 200;

    private static readonly string[] s_read = ["ScenarioID", "Options", "Environment", "ForceSides", "Organizations", "Installations"];

    private readonly ImmutableArray<MsdlNote>.Builder _passed = ImmutableArray.CreateBuilder<MsdlNote>();

    /// <summary>The sides by the handle of whoever is known to belong to one, or the handle of a superior.</summary>
    private readonly Dictionary<string, string> _above = [];

    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">One that can be searched.</param>
    /// <param name="scenario">Null where there is a fault.</param>
    /// <param name="fault">Why it is no such file.</param>
    public static bool TryRead(Stream stream, out MsdlScenario? scenario, out MsdlNote? fault)
    {
        (scenario, fault) = (null, null);
        try
        {
            if (TooDeep(stream) is { } deep)
            {
                fault = deep;
                return false;
            }

            using var xml = Open(stream);
            var root = XDocument.Load(xml, LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName != "MilitaryScenario")
            {
                fault = new(LineOf(root), "root", $"'{root.Name.LocalName}'; allowed: MilitaryScenario");
                return false;
            }

            scenario = new MsdlReader().Read(root);
            return true;
        }
        catch (XmlException problem)
        {
            fault = new(
                problem.LineNumber, "file",
                problem.Message.Contains("DTD", StringComparison.Ordinal) ? "a document type; scenarios have none, and entities are not read" : $"no well-formed XML: {problem.Message}");
            return false;
        }
    }

    private static XmlReader Open(Stream stream) =>
        XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestDocument, CloseInput = false });

    /// <summary>Elements within elements cost more than the square of their depth to hold; no scenario has a tenth of this.</summary>
    private static MsdlNote? TooDeep(Stream stream)
    {
        var begin = stream.Position;
        using (var xml = Open(stream))
        {
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                {
                    return new(((IXmlLineInfo)xml).LineNumber, "file", $"elements more than {Deepest} deep within each other");
                }
            }
        }

        stream.Position = begin;
        return null;
    }

    private MsdlScenario Read(XElement root)
    {
        foreach (var section in root.Elements().Where(section => !s_read.Contains(section.Name.LocalName)))
        {
            Pass(section, section.Name.LocalName, "not read by this program");
        }

        var sides = Within(root, "ForceSides").SelectMany(all => Within(all, "ForceSide")).Select(side => new MsdlSide(Text(side, "ObjectHandle"), Text(side, "ForceSideName"))).ToImmutableArray();
        var organizations = Within(root, "Organizations").ToArray();
        (string Kind, IEnumerable<XElement> All)[] found =
        [
            ("Unit", organizations.SelectMany(all => Within(all, "Units")).SelectMany(all => Within(all, "Unit"))),
            ("EquipmentItem", organizations.SelectMany(all => Within(all, "Equipment")).SelectMany(all => Within(all, "EquipmentItem"))),
            ("Installation", Within(root, "Installations").SelectMany(all => Within(all, "Installation"))),
        ];
        (string Kind, XElement Element)[] elements = [.. found.SelectMany(kind => kind.All.Select(element => (kind.Kind, element)))];
        foreach (var (_, element) in elements)
        {
            Above(element);
        }

        var handles = sides.Select(side => side.Handle).ToHashSet();
        var units = elements.Select(pair => Unit(pair.Kind, pair.Element, handles)).ToImmutableArray();
        return new(
            Within(root, "ScenarioID").Select(id => Text(id, "name")).FirstOrDefault(""),
            Within(root, "Environment").Select(all => Text(all, "ScenarioTime")).FirstOrDefault(""),
            sides, units, _passed.ToImmutable());
    }

    private MsdlUnit Unit(string kind, XElement element, HashSet<string> sides)
    {
        var handle = Text(element, "ObjectHandle");
        var name = Text(element, "Name");
        var symbol = Text(element, "SymbolIdentifier");
        var what = name.Length > 0 ? name : $"{kind} {handle}";
        var place = Place(element, what);
        return new(handle, name, symbol, SideOf(handle, sides), place, kind, LineOf(element));
    }

    /// <summary>Notes whose side or whose superior's this is.</summary>
    private void Above(XElement element)
    {
        var handle = Text(element, "ObjectHandle");
        foreach (var name in (string[])["ForceSideHandle", "CommandingSuperiorHandle", "OrganicSuperiorHandle", "OrganicForceSideHandle"])
        {
            var above = element.Elements().Where(part => part.Name.LocalName == "Relations").SelectMany(part => part.Descendants()).FirstOrDefault(part => part.Name.LocalName == name)?.Value.Trim();
            if (!string.IsNullOrEmpty(above))
            {
                _above.TryAdd(handle, above);
            }
        }
    }

    /// <summary>The first side on the way up; null where the way ends before one, or goes in a circle.</summary>
    private string? SideOf(string handle, HashSet<string> sides)
    {
        for (var steps = 0; steps <= _above.Count; steps++)
        {
            if (!_above.TryGetValue(handle, out var above))
            {
                return null;
            }

            if (sides.Contains(above))
            {
                return above;
            }

            handle = above;
        }

        return null;
    }

    private Geodetic? Place(XElement element, string what)
    {
        var data = element.Elements().Where(part => part.Name.LocalName == "Disposition").SelectMany(part => Within(part, "Location")).SelectMany(part => Within(part, "CoordinateData")).SelectMany(part => part.Elements()).FirstOrDefault();
        if (data is null)
        {
            Pass(element, what, "it has no place");
            return null;
        }

        var place = MsdlPlace.Of(data.Name.LocalName, name => Text(data, name));
        if (place is null)
        {
            Pass(data, what, $"its place cannot be read: {data.Name.LocalName} {string.Join(", ", data.Elements().Select(part => $"{part.Name.LocalName} '{Short(part.Value)}'"))}");
        }

        return place;
    }

    private void Pass(XElement element, string what, string why) => _passed.Add(new(LineOf(element), what, why));

    private static IEnumerable<XElement> Within(XElement element, string name) => element.Elements().Where(part => part.Name.LocalName == name);

    private static string Text(XElement element, string name) => Within(element, name).Select(part => part.Value.Trim()).FirstOrDefault("");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
