using YamlDotNet.RepresentationModel;

namespace Parapet.Tests.Unit.Studies;

/// <summary>A part of a study's file, as a recipe shows it, laid into a whole one as a reader would.</summary>
internal static class MergedStudy
{
    /// <summary>The whole with the part in it: what bears a name stands in the place of its namesake, other items of lists are added, fields are filled in.</summary>
    public static string Of(string whole, string part)
    {
        var document = Root(whole);
        Merge(document, Root(part));
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(document)).Save(text, assignAnchors: false);
        return text.ToString();
    }

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static void Merge(YamlMappingNode whole, YamlMappingNode part)
    {
        foreach (var (key, added) in part.Children)
        {
            switch (whole.Children.TryGetValue(key, out var there) ? there : null, added)
            {
                case (YamlMappingNode old, YamlMappingNode young):
                    Merge(old, young);
                    break;
                case (YamlSequenceNode old, YamlSequenceNode young) when young.All(item => item is YamlMappingNode):
                    Add(old, young);
                    break;
                default:
                    whole.Children[key] = added;
                    break;
            }
        }
    }

    private static void Add(YamlSequenceNode whole, YamlSequenceNode part)
    {
        foreach (var item in part)
        {
            var namesake = whole.Children.ToList().FindIndex(other => Name(other) is { } name && name == Name(item));
            if (namesake < 0)
            {
                whole.Add(item);
            }
            else
            {
                whole.Children[namesake] = item;
            }
        }
    }

    private static string? Name(YamlNode item) =>
        item is YamlMappingNode mapping && mapping.Children.TryGetValue("name", out var name) ? name.ToString() : null;
}
