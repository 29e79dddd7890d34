using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Whether the parts of a study name each other rightly. Every problem is told at its own line.</summary>
internal static class StudyCheck
{
    public static void Names(StudyDefinition study, Node node, Problems problems)
    {
        var check = new Check(node, problems);
        check.IsFolderName(study.Study);
        var assets = check.Distinct("assets", study.Assets, asset => asset.Name);
        var forces = check.Distinct("forces", study.Forces, force => force.Name);
        var connections = check.Distinct("connections", study.Connections, connection => connection.Name);
        var options = check.Distinct("options", study.Options, option => option.Name);
        var axes = check.Distinct("axes", study.Axes, axis => axis.Name);

        check.Each("options", "force", study.Options, option => option.Force, forces);
        check.Each("options", "connection", study.Options, option => option.Connection, connections);
        check.Each("comparisons", "of", study.Comparisons, comparison => comparison.Of, options);
        check.Each("comparisons", "with", study.Comparisons, comparison => comparison.With, options);
        check.Each("raid", "axis", study.Raid, group => group.From is null ? group.Axis : axes[0], axes);
        check.EachOf("raid", "aims", study.Raid, group => group.Aims, assets);
        check.EachOf("friends", "between", study.Friends, group => group.Between, assets);
        var corridors = check.Distinct("corridors", study.Corridors, corridor => corridor.Name);
        check.EachOf("options", "corridors", study.Options, option => option.Corridors, corridors);
        check.Ways(study, corridors);
        check.Transponders(study);
        var zones = check.Distinct("zones", study.Zones, zone => zone.Name);
        check.EachOf("options", "zones", study.Options, option => option.Zones, zones);
        check.Owners(study);
        var jammers = check.Distinct("navigationJammers", study.NavigationJammers, jammers => jammers.Name);
        check.EachOf("options", "navigationJammers", study.Options, option => option.NavigationJammers, jammers);
        check.Once("options", "navigationJammers", study.Options, option => option.NavigationJammers);
        check.Once("options", "corridors", study.Options, option => option.Corridors);
        check.Once("options", "zones", study.Options, option => option.Zones);
        check.Ascending("raid", "count", study.Raid, group => group.Count);
        check.Ascending("raid", "distance", study.Raid, group => group.Distance);
        check.Ascending("raid", "start", study.Raid, group => group.Start);
        check.Ascending("friends", "start", study.Friends, group => group.Start);
        check.Ascending("friends", "height", study.Friends, group => group.Height);
        new RepetitionCheck(study, node, problems).Run();
        new ExtentCheck(study, node, problems).Run();
        new SitingCheck(study, node, problems).Run();
        new WaveCheck(study, node, problems).Run();
        new NetworkCheck(study, node, problems).Run();
        new FighterCheck(study, node, problems).Run();
        check.RainOnce(study);
        check.AssetsUnderRaid(study);
        check.Decides(study);
        check.Bases(study);
        check.Swept(study, axes);
        check.Biases([.. study.Forces.Select(force => force.Name)]);
    }

    private sealed class Check(Node study, Problems problems)
    {
        /// <summary>Results go to a folder of the study's name, and nowhere else.</summary>
        public void IsFolderName(string name)
        {
            if (name.Length is 0 or > 100 || name[0] == '.' || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.')))
            {
                problems.Add(study.Field("study")!, $"'{name}'", "letters, digits, '-', '_' and '.', which does not come first; at most 100");
            }
        }

        public ImmutableArray<string> Distinct<T>(string list, ImmutableArray<T> items, Func<T, string> name)
        {
            var names = ImmutableArray.CreateBuilder<string>();
            for (var i = 0; i < items.Length; i++)
            {
                if (names.Contains(name(items[i])))
                {
                    problems.Add(At(list, i, "name"), $"'{name(items[i])}' a second time", "each name once");
                }

                names.Add(name(items[i]));
            }

            return names.ToImmutable();
        }

        public void Each<T>(string list, string field, ImmutableArray<T> items, Func<T, string> name, ImmutableArray<string> known)
        {
            for (var i = 0; i < items.Length; i++)
            {
                Known(At(list, i, field), name(items[i]), known);
            }
        }

        /// <summary>A name that comes again would say nothing, or something that nobody meant.</summary>
        public void Once<T>(string list, string field, ImmutableArray<T> items, Func<T, ImmutableArray<string>> names)
        {
            for (var i = 0; i < items.Length; i++)
            {
                for (var j = 0; j < names(items[i]).Length; j++)
                {
                    if (names(items[i]).IndexOf(names(items[i])[j]) < j)
                    {
                        problems.Add(At(list, i, field).Items[j], $"'{names(items[i])[j]}' a second time", "each name once");
                    }
                }
            }
        }

        public void EachOf<T>(string list, string field, ImmutableArray<T> items, Func<T, ImmutableArray<string>> names, ImmutableArray<string> known)
        {
            for (var i = 0; i < items.Length; i++)
            {
                var at = At(list, i, field);
                for (var j = 0; j < names(items[i]).Length; j++)
                {
                    Known(at.Items[j], names(items[i])[j], known);
                }
            }
        }

        public void Ascending<TItem, TValue>(string list, string field, ImmutableArray<TItem> items, Func<TItem, ImmutableArray<TValue>> pair)
            where TValue : IComparable<TValue>
        {
            for (var i = 0; i < items.Length; i++)
            {
                var values = pair(items[i]);
                var at = At(list, i, field);
                if (values is [var least, var greatest] && least.CompareTo(greatest) > 0)
                {
                    problems.Add(at, $"{at.Items[0].Describe()} to {at.Items[1].Describe()}", "the least first");
                }
            }
        }

        /// <summary>Rain everywhere is told once.</summary>
        public void RainOnce(StudyDefinition definition)
        {
            if (definition.Propagation.RainRate > 0 && definition.Weather?.Rain.IsEmpty == false)
            {
                problems.Add(study.Field("propagation")!.Field("rainRate")!, FormattableString.Invariant($"rain of {definition.Propagation.RainRate} mm/h beside that of 'weather'"), "one of the two: 'rainRate' of 'propagation' or 'rain' of 'weather'");
            }
        }

        /// <summary>Every zone has an owner in each force that keeps to it, and heights that hold something.</summary>
        public void Owners(StudyDefinition definition)
        {
            for (var i = 0; i < definition.Zones.Length; i++)
            {
                var zone = definition.Zones[i];
                if (!zone.Height.IsEmpty && zone.Height[0] >= zone.Height[1])
                {
                    var at = At("zones", i, "height");
                    problems.Add(at, $"{at.Items[0].Describe()} to {at.Items[1].Describe()}", "the least first, and greater than it the greatest");
                }
            }

            for (var i = 0; i < definition.Options.Length; i++)
            {
                var option = definition.Options[i];
                var force = definition.Forces.FirstOrDefault(force => force.Name == option.Force);
                for (var j = 0; j < option.Zones.Length; j++)
                {
                    if (definition.Zones.FirstOrDefault(zone => zone.Name == option.Zones[j]) is { } zone
                        && force is not null && !force.Ids.Contains(NodeNames.Parts(zone.Of).Kind))
                    {
                        problems.Add(At("options", i, "zones").Items[j], $"'{zone.Name}', of '{zone.Of}'", $"a zone of a system of {force.Name}: {string.Join(", ", force.Ids.Distinct())}");
                    }
                }
            }
        }

        /// <summary>Friends fly between assets or along a corridor, one or the other.</summary>
        public void Ways(StudyDefinition definition, ImmutableArray<string> corridors)
        {
            for (var i = 0; i < definition.Friends.Length; i++)
            {
                var friends = definition.Friends[i];
                if (friends.Along is { } along)
                {
                    Known(At("friends", i, "along"), along, corridors);
                }

                if (friends.From is null && (friends.Along is null ? friends.Between.Length < 2 : friends.Between.Length > 0))
                {
                    problems.Add(At("friends", i, "between"), $"{friends.Between.Length} assets{(friends.Along is null ? "" : " beside 'along'")}", "two assets or more, 'along' with a corridor's name, or 'from' with recorded traffic");
                }
            }
        }

        /// <summary>Options change the transponders of groups that fly, and a group's own setting is of transponders that work.</summary>
        public void Transponders(StudyDefinition definition)
        {
            var aircraft = definition.Friends.Select(group => group.Aircraft).Distinct().ToArray();
            var names = new List<string>();
            for (var i = 0; i < definition.Friends.Length; i++)
            {
                var friends = definition.Friends[i];
                if (friends.Name.Length > 0 && (names.Contains(friends.Name) || aircraft.Contains(friends.Name)))
                {
                    problems.Add(At("friends", i, "name"), $"'{friends.Name}' a second time", "each name once, and no aircraft's id");
                }

                if (friends is { Silent: true, Transponder: not null })
                {
                    problems.Add(At("friends", i, "transponder"), "modes beside 'silent: true'", "one of the two: transponders that do not work, or the modes of those that do");
                }

                names.Add(friends.Name);
            }

            ImmutableArray<string> known = [.. aircraft, .. names.Where(name => name.Length > 0)];
            for (var i = 0; i < definition.Options.Length; i++)
            {
                var set = definition.Options[i].Transponders;
                for (var j = 0; j < set.Length; j++)
                {
                    var at = At("options", i, "transponders").Items[j];
                    Known(at.Field("of") ?? at, set[j].Of, known);
                    if (set[j] is { Transit: null, Combat: null, TransitWithin: null })
                    {
                        problems.Add(at, "neither 'transit' nor 'combat' nor 'transitWithin'", "the modes of one phase of flight or of both, or where the one ends");
                    }
                }
            }
        }

        public void AssetsUnderRaid(StudyDefinition definition)
        {
            for (var i = 0; i < definition.Assets.Length; i++)
            {
                var name = definition.Assets[i].Name;
                if (!definition.Raid.Any(group => group.Aims.Contains(name)))
                {
                    problems.Add(At("assets", i, "name"), $"'{name}', which no group of the raid aims at", "an asset that is under the raid, or none");
                }
            }
        }

        public void Bases(StudyDefinition definition)
        {
            string[] known = ["equal cost", "equal rounds and channels", "as offered"];
            if (!definition.OtherBases.IsEmpty && !known.Contains(definition.Basis))
            {
                problems.Add(study.Field("basis")!, $"'{definition.Basis}'", $"one of {string.Join(", ", known)}");
            }

            for (var i = 0; i < definition.OtherBases.Length; i++)
            {
                Known(At("otherBases", i, "basis"), definition.OtherBases[i].Basis, [.. known.Where(basis => basis != definition.Basis)]);
            }

            for (var i = 0; i < definition.Forces.Length; i++)
            {
                foreach (var size in definition.Forces[i].On)
                {
                    Known(At("forces", i, "on"), size.Basis, [.. definition.OtherBases.Select(other => other.Basis)]);
                }
            }
        }

        public void Swept(StudyDefinition definition, ImmutableArray<string> axes)
        {
            for (var i = 0; i < definition.Sweep.Axes.Length; i++)
            {
                Known(study.Field("sweep")!.Field("axes")!.Items[i], definition.Sweep.Axes[i], axes.Add(Sweep.AsDrawn));
            }

            for (var i = 0; i < definition.Raid.Length; i++)
            {
                for (var j = 0; j < definition.Raid[i].ThreatSets.Length; j++)
                {
                    Known(At("raid", i, "threatSets").Items[j], definition.Raid[i].ThreatSets[j], definition.Sweep.ThreatSets);
                }
            }
        }

        public void Decides(StudyDefinition definition)
        {
            var decides = definition.Answer.Measure;
            var at = study.Field("answer")?.Field("measure");
            if (MeasureNames.NeedsRanges(decides) && !definition.Answer.Ranges)
            {
                problems.Add(at!, $"'{decides}' without ranges", "'ranges: true' beside it, or another measure");
            }

            if (!MeasureNames.Deciding.Contains(decides))
            {
                Known(at!, decides, MeasureNames.Deciding);
            }
        }

        /// <summary>An assumption leans for or against a force of the study.</summary>
        public void Biases(ImmutableArray<string> forces)
        {
            foreach (var assumption in study.Field("page")?.Field("assumptions")?.Items ?? [])
            {
                foreach (var (name, at) in assumption.Field("bias")?.Fields ?? [])
                {
                    Known(at, name, forces);
                }
            }
        }

        private void Known(Node at, string name, ImmutableArray<string> known)
        {
            if (!known.Contains(name))
            {
                problems.Add(at, $"'{name}'", known.IsEmpty ? "no name: the study has none of them" : $"one of {string.Join(", ", known)}");
            }
        }

        private Node At(string list, int index, string field)
        {
            var item = study.Field(list)!.Items[index];
            return item.Field(field) ?? item;
        }
    }
}
