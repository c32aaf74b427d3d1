"""The characters of the emoji shortcodes that people and bots write most."""

_PAIRS = """
+1 👍 -1 👎 thumbsup 👍 thumbsdown 👎 wave 👋 clap 👏 pray 🙏 muscle 💪 raised_hands 🙌 ok_hand 👌
point_right 👉 point_left 👈 point_up ☝️ point_down 👇 raised_hand ✋ handshake 🤝 eyes 👀 brain 🧠
smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 joy 😂 rolling_on_the_floor_laughing 🤣
slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 blush 😊 heart_eyes 😍 thinking_face 🤔
thinking 🤔 neutral_face 😐 expressionless 😑 unamused 😒 roll_eyes 🙄 face_with_rolling_eyes 🙄
confused 😕 worried 😟 disappointed 😞 cry 😢 sob 😭 angry 😠 rage 😡 scream 😱 sweat_smile 😅
sunglasses 😎 sleeping 😴 mask 😷 tada 🎉 confetti_ball 🎊 sparkles ✨ star ⭐ star2 🌟 fire 🔥 100 💯
rocket 🚀 trophy 🏆 medal 🏅 gift 🎁 bulb 💡 zap ⚡ boom 💥 heart ❤️ yellow_heart 💛 green_heart 💚
blue_heart 💙 purple_heart 💜 broken_heart 💔 white_check_mark ✅ heavy_check_mark ✔️
ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_multiplication_x ✖️
heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation ❗
heavy_exclamation_mark ❗ bangbang ‼️ warning ⚠️ no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑
construction 🚧 rotating_light 🚨 red_circle 🔴 large_orange_circle 🟠 orange_circle 🟠
large_yellow_circle 🟡 yellow_circle 🟡 large_green_circle 🟢 green_circle 🟢 large_blue_circle 🔵
blue_circle 🔵 large_purple_circle 🟣 white_circle ⚪ black_circle ⚫ large_red_square 🟥
large_orange_square 🟧 large_yellow_square 🟨 large_green_square 🟩 large_blue_square 🟦
white_large_square ⬜ black_large_square ⬛ small_blue_diamond 🔹 large_blue_diamond 🔷
small_orange_diamond 🔸 large_orange_diamond 🔶 small_red_triangle 🔺 small_red_triangle_down 🔻
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_forward ▶️ rewind ⏪ fast_forward ⏩
repeat 🔁 arrows_counterclockwise 🔄 back 🔙 soon 🔜 new 🆕 ok 🆗 information_source ℹ️ calendar 📅
date 📅 spiral_calendar_pad 🗓️ clock1 🕐 clock3 🕒 clock9 🕘 clock12 🕛 alarm_clock ⏰ stopwatch ⏱️
timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ bell 🔔 no_bell 🔕 mega 📣
loudspeaker 📢 speech_balloon 💬 thought_balloon 💭 email 📧 envelope ✉️ incoming_envelope 📨
inbox_tray 📥 outbox_tray 📤 package 📦 memo 📝 pencil 📝 pencil2 ✏️ page_facing_up 📄
page_with_curl 📃 clipboard 📋 bookmark 🔖 bookmark_tabs 📑 books 📚 book 📖 notebook 📓 file_folder 📁
open_file_folder 📂 card_index_dividers 🗂️ chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 bar_chart 📊 paperclip 📎 link 🔗 pushpin 📌 round_pushpin 📍 lock 🔒
unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 gear ⚙️ hammer_and_wrench 🛠️ mag 🔍 mag_right 🔎 computer 💻
phone ☎️ telephone_receiver 📞 iphone 📱 printer 🖨️ bust_in_silhouette 👤 busts_in_silhouette 👥
office 🏢 house 🏠 school 🏫 hospital 🏥 classical_building 🏛️ robot_face 🤖 robot 🤖 ghost 👻 bug 🐛
snail 🐌 turtle 🐢 sun_with_face 🌞 sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 palm_tree 🌴
seedling 🌱 evergreen_tree 🌲 herb 🌿 coffee ☕ tea 🍵 cake 🍰 birthday 🎂 pizza 🍕 beers 🍻 airplane ✈️
car 🚗 bike 🚲 train 🚆 ship 🚢 recycle ♻️ white_flag 🏳️ checkered_flag 🏁 triangular_flag_on_post 🚩
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟
zero 0️⃣
"""

_words = _PAIRS.split()
EMOJI: dict[str, str] = dict(zip(_words[::2], _words[1::2], strict=True))
